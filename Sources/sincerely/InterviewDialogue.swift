import Interview
import Source
import Time

/// Asks a person what is not known of an interview.
///
/// An empty answer leaves a thing out; one that cannot be read is asked for again.
struct InterviewDialogue {
  /// The facts, with what was answered for those that are missing.
  ///
  /// - Throws: `EndOfAnswers` where the input ends before the last question.
  func completed(_ facts: Facts) throws -> Facts {
    var known = facts
    if known.interviewers.isEmpty {
      var question = "Who interviewed you (name, or name <address>)?"
      while let person = try ask(question, interviewer) {
        known.interviewers.append(person)
        question = "Who else?"
      }
    }
    if known.company == nil {
      known.company = try ask("For which company?") { try read(FactFlags(company: $0)).company }
    }
    if known.role == nil { known.role = try ask("For which job?") { try read(FactFlags(role: $0)).role } }
    if known.candidate.name == nil {
      let told = try ask("Your own name?") { try read(FactFlags(candidate: $0)).candidate }
      known.candidate = known.candidate.filled(from: told ?? Person())
    }
    if known.end == nil {
      known.end = try ask("When did it end (such as 2026-11-20 15:00, or 15:00 for today)?", end)
    }
    for index in known.interviewers.indices where known.interviewers[index].discussed.isEmpty {
      let name = known.interviewers[index].name.map { " with \($0.value)" } ?? ""
      let question = "What did you talk about\(name) (a point or two, with ; between them)?"
      known.interviewers[index].discussed = try ask(question, points) ?? []
    }
    return known
  }

  /// Asks until the answer can be read; nil for an empty one.
  private func ask<Answer>(_ question: String, _ read: (String) throws -> Answer?) throws -> Answer? {
    while true {
      guard let answer = Console.prompt("\(question) ") else {
        Console.write("\n")
        throw EndOfAnswers()
      }
      let text = answer.trimmingWhitespace
      if text.isEmpty { return nil }
      do {
        return try read(text)
      } catch let faults as FactsErrors {
        for fault in faults.errors { Console.complain(fault.answered) }
      } catch let fault as UnreadAnswer {
        Console.complain(fault.description)
      }
    }
  }

  // MARK: Answers

  private func read(_ flags: FactFlags) throws -> Facts { try flags.facts() }

  private func interviewer(_ answer: String) throws -> Person? {
    let people = try read(FactFlags(interviewers: [answer])).interviewers
    guard let person = people.first, let name = person.name, name.value.contains(where: \.isLetter) else {
      throw UnreadAnswer(description: "the answer has no name in it; write it, with the address behind it if you like")
    }
    return person
  }

  /// A time without an offset from UTC is one on this machine's clock, and one without a date is today's.
  private func end(_ answer: String) throws -> Fact<Timestamp>? {
    let today = Timestamp.now.iso8601.prefix { $0 != "T" }
    guard let time = Timestamp(iso8601: answer) ?? Timestamp(iso8601: "\(today) \(answer)") else {
      throw UnreadAnswer(description: "the answer takes a date and a time, such as 2026-11-20 15:00, not '\(answer)'")
    }
    return Fact(time.utcOffset == nil ? time.onSystemClock : time, from: .flag("--interview-end"))
  }

  private func points(_ answer: String) -> [Fact<String>]? {
    answer.split(separator: ";").map(String.init).map(\.trimmingWhitespace).filter { !$0.isEmpty }
      .map { Fact($0, from: .flag("init")) }
  }
}

/// The input ended where an answer was awaited.
private struct EndOfAnswers: Error, CustomStringConvertible {
  var description: String { "error: the answers ended, so nothing was written; start again, or use the options" }
}

/// An answer that says nothing of what was asked.
private struct UnreadAnswer: Error, CustomStringConvertible {
  var description: String
}

extension FactsError {
  /// What is wrong, said of an answer instead of an option.
  fileprivate var answered: String {
    message.hasPrefix("--") ? "the answer " + message.drop { $0 != " " }.dropFirst() : message
  }
}
