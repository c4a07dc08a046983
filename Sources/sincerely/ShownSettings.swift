import JSON
import Linting
import Prose
import Source
import TerminalText
import YAML

/// What is in force, for people and for programs.
struct ShownSettings {
  /// One value that is in force.
  private struct Row {
    var key: String
    var value: String
    var origin: SettingOrigin
  }

  private let file: String?
  private let rows: [Row]

  /// - Parameter styleFlags: the folders of `--styles`.
  init(_ inForce: InForce, styleFlags: [String]) {
    let settings = inForce.settings
    let configuration = inForce.configuration
    file = configuration?.source.path
    func texts(_ key: String, _ values: [Setting<String>]) -> [Row] {
      values.map { Row(key: key, value: $0.value, origin: $0.origin) }
    }
    func one<Value>(_ key: String, _ setting: Setting<Value>?, usually usual: String) -> Row
    where Value: RawRepresentable, Value.RawValue == String {
      Row(key: key, value: setting?.value.rawValue ?? usual, origin: setting?.origin ?? .usual)
    }
    var rows = [
      one("kind", settings.kind, usually: "judged"),
      Row(
        key: "language", value: "\(settings.language?.value ?? .americanEnglish)",
        origin: settings.language?.origin ?? .usual),
      one("fail-on", settings.failOn, usually: settings.failing.rawValue),
      one("min-severity", settings.leastShown, usually: settings.shown.rawValue),
    ]
    rows += settings.only.isEmpty ? [Row(key: "only", value: "all", origin: .usual)] : texts("only", settings.only)
    rows += texts("disable", settings.disabled)
    rows += settings.severities.map { setting in
      let severity = setting.value.severity?.rawValue ?? "off"
      return Row(key: "severities", value: "\(setting.value.name): \(severity)", origin: setting.origin)
    }
    rows += (configuration?.thresholds ?? []).flatMap { thresholds in
      thresholds.numbers.map { number in
        Row(
          key: "rules", value: "\(thresholds.rule.value): \(number.key) \(number.value.text ?? "")",
          origin: .file(number.keyPlace))
      }
    }
    rows += texts("styles", styleFlags.map { Setting($0, from: .flag("--styles")) } + (configuration?.styles ?? []))
    rows += texts("words", settings.words) + texts("word-lists", settings.wordLists)
    rows += settings.suppressions.flatMap { mark in
      mark.targets.map { target in
        let place = configuration.map { mark.place(of: target, in: $0.source) }
        let why = mark.reason.map { " -- \($0)" } ?? ""
        return Row(key: "ignore", value: target.name + why, origin: place.map { .file($0) } ?? .usual)
      }
    }
    rows += texts("baseline", [settings.baseline].compactMap(\.self))
    self.rows = rows
  }

  /// The configuration's name, then a line a value: its key, the value, and where it was set.
  var text: String {
    let width = (
      key: rows.map { $0.key.displayWidth }.max() ?? 0, value: rows.map { $0.value.visible.displayWidth }.max() ?? 0
    )
    let lines = rows.map { row in
      let key = row.key.padded(toColumns: width.key)
      return "\(key)  \(row.value.visible.padded(toColumns: width.value))  \(row.origin.description.visible)\n"
    }
    return (file.map { "configuration: \($0.visible)\n" } ?? "no configuration (.sincerely.yml)\n") + lines.joined()
  }

  /// One JSON object on one line, `{"configuration": …, "settings": [{"key": …, "value": …, …}]}`.
  ///
  /// Each value has where it was set: `file`, `line` and `column`, or `flag`; the default has neither.
  var json: String {
    let settings = rows.map { row in
      var members: [(key: String, value: JSON)] = [("key", .string(row.key)), ("value", .string(row.value))]
      switch row.origin {
      case .flag(let name): members.append(("flag", .string(name)))
      case .file(let place):
        members += [
          ("file", .string(place.file)), ("line", .integer(place.line)), ("column", .integer(place.column)),
        ]
      case .usual: break
      }
      return JSON.object(members)
    }
    let object: JSON = ["configuration": file.map { .string($0) }, "settings": .array(settings)]
    return object.text + "\n"
  }
}
