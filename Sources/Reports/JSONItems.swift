internal import JSON

/// Writes the items of a JSON array one a line, as they come.
struct JSONItems: Sendable {
  private var isEmpty = true

  /// The items, each behind what sets it off from the one before.
  mutating func add(_ items: [JSON], indent: String = "") -> String {
    var text = ""
    for item in items {
      text += (isEmpty ? "\n" : ",\n") + indent + item.text
      isEmpty = false
    }
    return text
  }

  /// The line end before the closing bracket.
  var end: String { isEmpty ? "" : "\n" }
}
