internal import RuleArchive
internal import YAML

extension PatternDefinitions {
  /// Reads `define`.
  init(from reader: inout KeyedReader) {
    self.init()
    for entry in reader.mapping("define") {
      let choices = entry.value.listed.compactMap { node -> String? in
        guard let text = node.text else {
          reader.fail("a definition is a pattern or a list of them, not \(node.kindName)", at: node.place)
          return nil
        }
        // Tried as it will stand: it may call those before it.
        return reader.patternText(text, at: node.place, definitions: self).text
      }
      define(entry.key, as: choices)
    }
  }
}
