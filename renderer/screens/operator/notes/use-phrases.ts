// The phrase bank as this office has it: read when its panel opens, saved whole after every change.
import { useEffect, useState } from 'react'
import { type Phrase, type PhraseBank, shippedPhrases } from '../../../../shared/phrase-bank.ts'
import { useClient } from '../../../live/tools.tsx'

export function usePhrases() {
  const client = useClient()
  const [bank, setBank] = useState<PhraseBank>(shippedPhrases)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let gone = false
    client.library.phrases().then(
      (read) => (gone ? undefined : setBank(read)),
      (error: unknown) => reportError(error),
    )
    return () => {
      gone = true
    }
  }, [client])
  const save = async (phrases: PhraseBank) => {
    try {
      await client.library.savePhrases({ phrases })
      setBank(await client.library.phrases())
      setFailed(false)
    } catch (error) {
      reportError(error)
      setFailed(true)
    }
  }
  return {
    bank,
    failed,
    add: (phrase: Phrase) => save([...bank, { use: 'own', phrase }]),
    /** The last one stays: without any the list that came along would be back. */
    remove: (phrase: Phrase) => save(bank.filter((one) => one.phrase !== phrase)),
    bringBack: () => save([]),
  }
}
