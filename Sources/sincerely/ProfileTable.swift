import Linting

/// What the rules took, as `--profile` prints it.
struct ProfileTable {
  private let profile: Profile

  init(_ profile: Profile) {
    self.profile = profile
  }

  /// A table with the dearest rule first and the sum below.
  var text: String {
    var lines = ["      time   share     runs  rule"]
    for line in profile.lines {
      lines.append(
        "\(time(line.time))  \(padded(tenths(line.share * 100), 5))%  \(padded("\(line.runs)", 7))  \(line.name)")
    }
    lines.append("\(time(profile.total))  100.0%           all")
    return lines.joined(separator: "\n")
  }

  /// Milliseconds with three decimals.
  private func time(_ duration: Duration) -> String {
    let microseconds =
      Int(duration.components.seconds) * 1_000_000 + Int(duration.components.attoseconds / 1_000_000_000_000)
    let decimals = "\(1000 + microseconds % 1000)".dropFirst()
    return padded("\(microseconds / 1000).\(decimals)", 7) + " ms"
  }

  private func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
