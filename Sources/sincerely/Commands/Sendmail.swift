import ArgumentParser
import Linting
import Mail
import Reports
import Rules
import Source
import TerminalText

/// `sincerely sendmail -- COMMAND …`: stands between a mail program and the command that sends.
struct Sendmail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sendmail", abstract: "Send a message by a command if it is sound, and keep it if not.",
    usage: "sincerely sendmail [options] -- COMMAND [ARGUMENT ...]",
    discussion: """
      Reads a message from standard input, as sendmail does. If there is nothing to mend, the command gets it byte for \
      byte, but for X-Sincerely- fields, and its status is the status. Otherwise nothing is sent: what is wrong \
      goes to standard error, with the name of the file in which the message is kept, and the status is 1.

      In neomutt: set sendmail = "sincerely sendmail -- /usr/sbin/sendmail -oem -oi"
      """)

  @Flag(help: "Send it whatever there is to mend.")
  var anyway = false

  @Option(help: ArgumentHelp("Where messages are kept that are not sent.", valueName: "folder"))
  var keep: String?

  @OptionGroup
  var options: LintOptions

  @Argument(parsing: .postTerminator, help: "The command that sends, and its arguments.")
  var command: [String] = []

  func validate() throws {
    if command.isEmpty {
      throw ValidationError("no command to send with; give it behind --, as in: sincerely sendmail -- sendmail -t")
    }
  }

  func run() throws {
    let message: KeptMessage
    do { message = try KeptMessage(standardInputIn: keep ?? KeptMessage.standardFolder) } catch {
      Console.complain("\(error)")
      throw ExitCode.trouble
    }
    let source = SourceFile(path: message.path, bytes: message.bytes)
    let status = status(of: source)
    if status != 0, !anyway {
      let again = SendCommand(words: ["sincerely", "sendmail", "--anyway", "--"] + command).typed
      Console.complain("not sent; the message is kept in \(message.path.visible)")
      Console.complain("to send it as it is: \(again.visible) < \(SendCommand.quoted(message.path).visible)")
      throw ExitCode(status)
    }
    throw ExitCode(send(message, source))
  }

  /// What there is to say against sending: 0 for nothing, 1 for findings, 2 where it cannot be told.
  private func status(of source: SourceFile) -> Int32 {
    do {
      let configurations = ConfigurationSource(options.rules, flags: options.flags)
      let inForce = try configurations.inForce(forDraftAt: "")
      let report = ReportSink(.text, options.reportOptions(inForce, for: .text, showsColor: false), to: .standardError)
      var run = LintRun(
        configurations: configurations, facts: try FactsSource(options.interview),
        circumstances: options.circumstances, sinks: [report])
      run.lint(source)
      // A message that goes out is sent without a word.
      run.isQuiet = !run.hasFailed
      return run.finish()
    } catch {
      // The faults of rule files and configurations were told already, each in its place.
      if !(error is ExitCode) { Console.complain(Sincerely.complaint(error)) }
      return 2
    }
  }

  /// Hands the message to the command, and takes it off the disk if that has sent it.
  private func send(_ message: KeptMessage, _ source: SourceFile) -> Int32 {
    let why: String
    do {
      let bytes = (try? DraftReader().read(source))?.bytesToSend ?? message.bytes
      let input = try message.input(sending: bytes)
      defer { FileSystem.close(input) }
      let status = try SendCommand(words: command).run(standardInput: input)
      if status == 0 {
        message.remove()
        return 0
      }
      Console.complain("\(command[0].visible) ended with \(status); the message is kept in \(message.path.visible)")
      return status
    } catch let error as StartError {
      why = "\(command[0]): error: cannot be started: \(error.message)"
    } catch {
      why = "\(error)"
    }
    Console.complain(why.visible)
    Console.complain("not sent; the message is kept in \(message.path.visible)")
    return 2
  }
}
