// Writes Word files in a thread of its own. Started by docx-writer.ts alone.
import { answerQuestions } from '../thread.ts'
import { paperDocx } from './docx.ts'
import type { PaperAsked } from './docx-writer.ts'

answerQuestions(({ paper, pages }: PaperAsked) => paperDocx(paper, pages))
