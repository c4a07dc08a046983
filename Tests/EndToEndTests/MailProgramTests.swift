import Foundation
import Testing

/// neomutt writes, the guard checks, msmtp sends to a mail server on the loopback interface: real programs throughout.
///
/// Skipped where one of them is not installed; on Debian they are `neomutt`, `msmtp` and `python3`.
@Suite(
  "sendmail, with real mail programs",
  .enabled(if: ["neomutt", "msmtp", "python3"].allSatisfy(Command.isInPath), "needs neomutt, msmtp and python3"))
struct MailProgramTests {
  /// A mail server for one session, which takes down its commands and the message.
  private let server = #"""
    import os, socket
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(60)
    with open("port.new", "w") as file: file.write(str(listening.getsockname()[1]))
    os.rename("port.new", "port")
    session, _ = listening.accept()
    lines, taken, message, reads = session.makefile("rb"), open("commands", "wb"), open("message", "wb"), False
    session.sendall(b"220 loopback\r\n")
    for line in lines:
        if reads:
            reads = line != b".\r\n"
            if reads: message.write(line)
            else:
                message.close()
                session.sendall(b"250 taken\r\n")
            continue
        taken.write(line)
        taken.flush()
        word = line[:4].upper()
        reads = word == b"DATA"
        session.sendall(b"354 go on\r\n" if reads else b"221 bye\r\n" if word == b"QUIT" else b"250 fine\r\n")
        if word == b"QUIT": break
    """#

  /// Writes a draft in neomutt and sends it; what neomutt printed, and its status on the last line.
  private func send(_ draft: String, in folder: TemporaryFolder) async throws -> [Substring] {
    let parts = draft.replacing("\r\n", with: "\n").split(separator: "\n\n", maxSplits: 1)
    let subject = try #require(parts[0].firstMatch(of: #/Subject: (.*)/#)).1
    try folder.write(Examples.facts, to: "interview.yml")
    try folder.write(String(parts[1]), to: "body")
    try folder.write(server, to: "server.py")
    // The Date field is that of the test's run, long after the interview.
    let script = """
      python3 server.py & server=$!
      for i in $(seq 300); do [ -f port ] && break; sleep 0.1; done
      cat >settings <<END
      set copy = no
      set from = "Ada Lovelace <ada@example.org>"
      set sendmail = "$0 sendmail --disable Interview.SendTiming -- msmtp --file=/dev/null --host=127.0.0.1 \
      --port=$(cat port) --tls=off --auth=off --from=ada@example.org"
      END
      neomutt -n -F settings -s "$1" -- 'Grace Hopper <grace.hopper@example.com>' <body 2>&1
      status=$?
      kill -9 "$server"
      echo "$status"
      """
    let outcome = try await Command(program: "bash", home: folder)
      .run("-c", script, Project.program.path, String(subject))
    return outcome.output.split(separator: "\n")
  }

  @Test("sends a sound draft to the mail server as neomutt wrote it")
  func sound() async throws {
    let folder = try TemporaryFolder()
    let printed = try await send(Examples.sound, in: folder)
    #expect(printed == ["0"])
    #expect(try folder.text(of: "commands").contains("RCPT TO:<grace.hopper@example.com>"))
    let message = try folder.text(of: "message").replacing("\r\n", with: "\n")
    #expect(message.contains("\nSubject: Thank you - Ada Lovelace - Senior Data Engineer interview\n"))
    #expect(message.hasSuffix(try folder.text(of: "body")))
  }

  @Test("sends none with a fault, says why, and neomutt says that it was not sent")
  func faulty() async throws {
    let folder = try TemporaryFolder()
    let printed = try await send(Examples.faulty, in: folder)
    #expect(printed.last == "1")
    #expect(printed.contains { $0.contains("'Hoper' is not how the interviewer spells it") })
    #expect(printed.contains { $0.hasPrefix("not sent; the message is kept in ") })
    #expect(printed.contains("Could not send the message"))
    #expect(!folder.holds("message"))
  }
}
