internal import RuleArchive
internal import YAML

extension PatternDefinitions {
  /// Reads `define`.
  init(from reader: inout KeyedReader) {
    self.init()
    for entry in reader.mapping("define") {
      guard let text = entry.value.text else {
        reader.fail("a definition is a pattern, not \(entry.value.kindName)", at: entry.value.place)
        continue
      }
      // Tried as it will stand: it may call those before it.
      define(entry.key, as: reader.patternText(text, at: entry.value.place, definitions: self).text)
    }
  }
}
