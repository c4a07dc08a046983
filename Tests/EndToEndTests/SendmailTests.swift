import Foundation
import Testing

/// A command that sends is a script here: it takes down what it was given, and ends as it is told to.
@Suite("sendmail")
struct SendmailTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(
      """
      #!/bin/sh
      for word in "$@"; do printf '%s\\n' "$word"; done >"$HOME/arguments"
      [ -z "$READS_NOTHING" ] && cat >"$HOME/sent"
      echo out
      echo err >&2
      [ -z "$DIES" ] || kill -9 $$
      exit "${ENDS_WITH:-0}"

      """, to: "send")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("send"))
  }

  /// Runs the guard before the script, as a mail program does with its recipients behind `--`.
  private func send(
    _ message: String, _ options: String..., environment: [String: String] = [:], command: [String]? = nil
  ) async throws -> Outcome {
    var guarded = Command.sincerely(in: folder)
    guarded.environment = environment
    let command = command ?? [folder.path("send"), "-oi", "--", "grace.hopper@example.com", ""]
    return try await guarded.run(["sendmail"] + options + ["--"] + command, input: message)
  }

  /// The messages that were kept, by their texts.
  private var kept: [String] {
    get throws {
      let unsent = ".local/state/sincerely/unsent"
      guard folder.holds(unsent) else { return [] }
      return try FileManager.default.contentsOfDirectory(atPath: folder.path(unsent))
        .map { try folder.text(of: "\(unsent)/\($0)") }
    }
  }

  @Test("passes a sound message on byte for byte, with the arguments, and keeps nothing")
  func sound() async throws {
    for message in [Examples.sound, Examples.sound.replacing("\n", with: "\r\n")] {
      let outcome = try await send(message)
      #expect(outcome == Outcome(status: 0, output: "out\n", errors: "err\n"))
      #expect(try folder.text(of: "sent") == message)
      #expect(try folder.text(of: "arguments") == "-oi\n--\ngrace.hopper@example.com\n\n")
      #expect(try kept == [])
    }
  }

  @Test("takes out its own fields, and nothing else")
  func suppression() async throws {
    let field =
      "X-Sincerely-Ignore: Interview.SignOff,\n Interview.SpecificDetail, Interview.SendTiming -- a joke\n"
      + "X-Sincerely-Kind: thank-you\n"
    let lines = Examples.faulty.split(separator: "\n", omittingEmptySubsequences: false)
    let message = lines.prefix(2).joined(separator: "\n") + "\n" + field + lines.dropFirst(2).joined(separator: "\n")
    #expect(try await send(message, "--only", "Interview.SignOff").status == 0)
    #expect(try folder.text(of: "sent") == Examples.faulty)
  }

  @Test("sends nothing where there is something to mend, keeps the message and says where")
  func faulty() async throws {
    let outcome = try await send(Examples.faulty)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(!folder.holds("sent"))
    #expect(try kept == [Examples.faulty])
    let file = try #require(outcome.errors.firstMatch(of: #/not sent; the message is kept in (\S+)/#)).1
    #expect(try String(contentsOfFile: String(file), encoding: .utf8) == Examples.faulty)
    #expect(outcome.errors.contains("\(file):10:10: error: 'Hoper' is not how the interviewer spells it"))
    let attributes = try FileManager.default.attributesOfItem(atPath: String(file))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("sends it all the same with --anyway, or below --fail-on")
  func anyway() async throws {
    #expect(try await send(Examples.faulty, "--anyway").status == 0)
    #expect(try folder.text(of: "sent") == Examples.faulty)
    #expect(try kept == [])
    let vague = Examples.sound.replacing("Subject: Thank you - Ada Lovelace", with: "Subject: Thanks - Ada Lovelace")
    #expect(try await send(vague, "--fail-on", "error").status == 0)
    #expect(try folder.text(of: "sent") == vague)
  }

  @Test("ends as the command does, and keeps what that did not send", arguments: [1, 75, 126])
  func status(_ status: Int32) async throws {
    let outcome = try await send(Examples.sound, environment: ["ENDS_WITH": "\(status)"])
    #expect(outcome.status == status)
    #expect(outcome.errors.contains("the message is kept in "))
    #expect(try kept == [Examples.sound])
  }

  @Test("keeps the message where the command is killed, reads nothing, or is not there")
  func broken() async throws {
    #expect(try await send(Examples.sound, environment: ["DIES": "yes"]).status == 128 + 9)
    let long = Examples.sound + String(repeating: "\n", count: 300_000)
    let deaf = try await send(long, environment: ["READS_NOTHING": "yes", "ENDS_WITH": "69"])
    #expect(deaf.status == 69)
    let absent = try await send(Examples.sound, command: ["no-such-sendmail"])
    #expect(absent.status == 2)
    #expect(absent.errors.contains("no-such-sendmail: error: cannot be started: "))
    #expect(try kept.sorted() == [Examples.sound, Examples.sound, long].sorted())
  }

  @Test("sends nothing where the disk is full, and ends with a status that makes the mail program keep the message")
  func fullDisk() async throws {
    let script = "(trap '' XFSZ; ulimit -f 0; exec \"$0\" sendmail -- ./send) 2>&1 | cat; echo \"${PIPESTATUS[0]}\""
    let outcome = try await Command(program: "bash", home: folder)
      .run("-c", script, Project.program.path, input: Examples.sound)
    #expect(outcome.output.split(separator: "\n").last == "2")
    #expect(outcome.output.contains("the message cannot be kept, so it was not sent: "))
    #expect(!folder.holds("sent"))
    #expect(try kept == [])
  }

  @Test("sends nothing where it cannot tell, and keeps the message")
  func trouble() async throws {
    #expect(try await send(Examples.sound, "--only", "Interview.SignOf").status == 2)
    #expect(try await send(Examples.sound, "--facts", "missing.yml").status == 2)
    #expect(!folder.holds("sent"))
    #expect(try kept == [Examples.sound, Examples.sound])
  }

  @Test("needs a command behind --")
  func usage() async throws {
    for arguments in [["sendmail"], ["sendmail", "--"], ["sendmail", "./send"]] {
      let outcome = try await Command.sincerely(in: folder).run(arguments, input: Examples.sound)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("sincerely sendmail"))
    }
    #expect(!folder.holds("sent"))
  }
}
