// The first import of every page: tells zod to build no code, before anything else can ask it to. The content policy forbids eval.
import { z } from 'zod'

z.config({ jitless: true })
