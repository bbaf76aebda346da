// Writes Excel files in a thread of its own. Started by xlsx-writer.ts alone.
import { answerQuestions } from '../thread.ts'
import { xlsxOf } from './xlsx.ts'

answerQuestions(xlsxOf)
