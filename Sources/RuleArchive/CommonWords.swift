/// How often common words stand in letters, so that a phrase is sought by its rarest word.
enum CommonWords {
  /// Of a million words about how many are this one; of those that are not common, the long ones are the rarer.
  static func frequency(of word: [UInt8]) -> Int {
    frequencies[WordHash.of(word)].map { $0 * 100 } ?? 600 / max(1, word.count)
  }

  /// Of ten thousand words how many are the one with a hash.
  ///
  /// Rounded from counts in the English Web Treebank, and raised for the words of letters after an interview.
  private static let frequencies: [UInt64: Int] = {
    let words: [(Int, String)] = [
      (600, ". ,"), (430, "the"), (250, "to i"), (220, "and you"), (180, "a of your"), (140, "in for"),
      (100, "is that me my with"), (70, "it on ! : /"), (55, "have this was are we they be ? \""),
      (45, "not as at but team role interview thank ( )"), (35, "will from if by or would about our an"),
      (30, "he his their there can so do all has had were time opportunity forward position company work"),
      (20, "one out up get any very know like them what when just who some more which also good great again look"),
      (
        15,
        """
        us been no how other people only now she him new could should these than see want need did then even may into \
        am i'm don't go hearing questions experience please working contact meeting
        """
      ),
      (
        8,
        """
        after its back two make many much first over here well it's think her way going because said really before day \
        take year use most years help let last call find three since never too another better same through off last \
        while where those such being still down own between under both each few made got come came went give
        """
      ),
    ]
    return [:].merging(
      words.flatMap { count, list in
        list.split { $0 == " " || $0 == "\n" }.map { (WordHash.of($0.utf8), count) }
      }
    ) { max($0, $1) }
  }()
}
