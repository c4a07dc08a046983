internal import Source
internal import YAML

/// The rules that Vale makes of vocabularies: `Vale.Terms`, for words that are written otherwise than they are accepted,
/// and `Vale.Avoid`, for those that are rejected.
///
/// Vale's other two, on spelling and repeated words, are not made here: the program has rules of its own for both.
enum VocabularyRules {
  /// The style that they are of.
  static let style = "Vale"

  /// The rules by their names, as they would be read from files.
  ///
  /// - Parameters:
  ///   - accepted: the patterns of what is accepted; only phrases, letters and figures, have a way to be written.
  ///   - rejected: the patterns of what is rejected.
  ///   - place: where the vocabularies are.
  static func nodes(accepted: [String], rejected: [String], at place: FilePlace) -> [(name: String, node: Node)] {
    var rules: [(name: String, node: Node)] = []
    func node(_ value: Node.Value) -> Node { Node(value, at: place) }
    func text(_ text: String) -> Node { node(.scalar(text, isPlain: false)) }
    func add(_ name: String, _ keys: [(String, Node)]) {
      let shared = [("level", text("error")), ("ignorecase", node(.scalar("true", isPlain: true)))]
      let entries = (keys + shared).map { Node.Entry(key: $0.0, keyPlace: place, value: $0.1) }
      rules.append((name, node(.mapping(entries))))
    }
    var terms: [String: String] = [:]
    // Of two ways to write one term, the one that comes last is the one that is wanted.
    for term in accepted where Substitution.isPhrase(term) { terms[term.lowercased()] = term }
    if !terms.isEmpty {
      let swap = terms.sorted { $0.key < $1.key }.map {
        Node.Entry(key: $0.key, keyPlace: place, value: text($0.value))
      }
      add(
        "Terms",
        [
          ("extends", text(Substitution.name)), ("message", text("Use '%s' instead of '%s'.")),
          ("swap", node(.mapping(swap))), ("vocab", node(.scalar("false", isPlain: true))),
        ])
    }
    if !rejected.isEmpty {
      add(
        "Avoid",
        [
          ("extends", text(Existence.name)), ("message", text("Avoid using '%s'.")),
          ("tokens", node(.sequence(rejected.map(text)))),
        ])
    }
    return rules
  }
}
