/// The case of a word's first letter, which tells names from other words.
///
/// Asked of every word by several checks. `Character.isUppercase` takes 600 instructions a word, where nearly all begin
/// with an ASCII letter.
extension StringProtocol {
  /// Whether it begins with a capital.
  var beginsWithCapital: Bool {
    guard let first = utf8.first else { return false }
    return first < 0x80 ? first &- UInt8(ascii: "A") < 26 : self.first?.isUppercase ?? false
  }

  /// Whether it begins with a letter that may begin a name: a capital, or one of a script that has none.
  var beginsLikeName: Bool {
    guard let first = utf8.first else { return false }
    if first < 0x80 { return first &- UInt8(ascii: "a") >= 26 }
    return self.first.map { $0.isUppercase || !$0.isCased } ?? false
  }
}
