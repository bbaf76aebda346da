// What is put to the vote, drawn from an item's title: 审议通过《…（草案）》 puts 《…（草案）》.

/** `verbs` are the words an item may begin with, parted by 、; a title of nothing else is kept whole. */
export function motionOf(title: string, verbs: string): string {
  const verb = verbs.split('、').find((one) => title.startsWith(one) && title.length > one.length)
  return title.slice(verb?.length ?? 0).trim()
}
