internal import Source
internal import Time

/// The facts that options of the command state, as they were typed.
public struct FactFlags: Sendable, Hashable {
  /// Each `--interviewer`: `Grace Hopper` or `Grace Hopper <grace@example.com>`.
  public var interviewers: [String]
  /// `--company`.
  public var company: String?
  /// `--role`.
  public var role: String?
  /// `--candidate`, in the form of an interviewer.
  public var candidate: String?
  /// `--interview-end`, with its offset from UTC.
  public var interviewEnd: String?

  /// Makes a set of options; without arguments, none.
  public init(
    interviewers: [String] = [], company: String? = nil, role: String? = nil, candidate: String? = nil,
    interviewEnd: String? = nil
  ) {
    self.interviewers = interviewers
    self.company = company
    self.role = role
    self.candidate = candidate
    self.interviewEnd = interviewEnd
  }

  /// Reads what the options say.
  ///
  /// - Throws: every fault that there is; each message names its option.
  public func facts() throws(FactsErrors) -> Facts {
    var reader = FlagReader()
    let facts = Facts(
      candidate: candidate.flatMap { reader.person($0, "--candidate") } ?? Person(),
      company: company.flatMap { reader.text($0, "--company") },
      role: role.flatMap { reader.text($0, "--role") },
      end: interviewEnd.flatMap { reader.time($0, "--interview-end") },
      interviewers: interviewers.compactMap { reader.person($0, "--interviewer") })
    if !reader.errors.isEmpty { throw FactsErrors(reader.errors) }
    return facts
  }
}

/// Reads the values of options and remembers the faults.
private struct FlagReader {
  var errors: [FactsError] = []

  mutating func text(_ text: String, _ flag: String) -> Fact<String>? {
    let text = text.trimmingWhitespace
    if text.isEmpty {
      errors.append(FactsError("\(flag) is empty; write a text, or leave the option out"))
      return nil
    }
    return Fact(text, from: .flag(flag))
  }

  mutating func person(_ text: String, _ flag: String) -> Person? {
    guard let named = NamedAddress(text) else {
      errors.append(
        FactsError(
          "\(flag) takes a name, or a name and an address such as 'Grace Hopper <grace@example.com>', not '\(text)'")
      )
      return nil
    }
    return Person(
      name: named.name.map { Fact($0, from: .flag(flag)) }, email: named.address.map { Fact($0, from: .flag(flag)) })
  }

  mutating func time(_ text: String, _ flag: String) -> Fact<Timestamp>? {
    switch Timestamp.reading(text.trimmingWhitespace) {
    case .success(let time): return Fact(time, from: .flag(flag))
    case .failure(let fault):
      errors.append(FactsError("\(flag) \(fault.message)"))
      return nil
    }
  }
}
