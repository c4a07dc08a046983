/// A pattern taken apart, as far as is needed to judge and to translate it.
///
/// It is no second implementation of PCRE2: what it does not know stands in it as `opaque`, and whether a pattern is
/// sound is for PCRE2 to say.
package struct RegexTree: Sendable {
  /// What a part of a pattern is.
  package indirect enum Node: Sendable {
    /// A character that stands for itself.
    case literal(Unicode.Scalar)
    /// One character out of several; those that are listed one by one, where all are, else nil.
    case set([Unicode.Scalar]?)
    /// A place: `^`, `\b`, a comment, a change of options.
    case place
    /// Parts one after the other.
    case sequence([Part])
    /// Either of several.
    case alternation([Part])
    /// A group, by what opens it.
    case group(Group, Part)
    /// A part so many times; without a bound, where `most` is nil.
    case repetition(Part, least: Int, most: Int?, isPossessive: Bool)
    /// A call of a group by its name.
    case call(String)
    /// A back reference, or anything else that is not known here.
    case opaque
  }

  /// What a group does.
  package enum Group: Sendable, Hashable {
    /// It captures, perhaps by a name.
    case capture(String?)
    /// It only groups, with options or without.
    case plain
    /// It matches once and for all: `(?>…)`.
    case atomic
    /// `(?=…)`
    case lookAhead
    /// `(?!…)`
    case negativeLookAhead
    /// `(?<=…)`
    case lookBehind
    /// `(?<!…)`
    case negativeLookBehind
    /// `(?(DEFINE)…)`
    case define
  }

  /// A part of a pattern and where it stands.
  package struct Part: Sendable {
    /// What it is.
    package var node: Node
    /// In bytes of the pattern.
    package var range: Range<Int>
  }

  /// The pattern's bytes.
  package let pattern: [UInt8]
  /// All of it.
  package let root: Part

  /// Takes a pattern apart; nil where its brackets do not match, or it is written with free white space (`(?x)`).
  package init?(_ pattern: String) {
    var parser = RegexParser(pattern)
    guard let root = parser.parse() else { return nil }
    self.pattern = parser.bytes
    self.root = root
  }

  /// The text of a part.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: pattern[range.clamped(to: 0..<pattern.count)], as: UTF8.self)
  }
}
