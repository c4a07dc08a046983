import Foundation
import Testing

/// What a run costs, without a clock: the instructions that valgrind counts, beside those of `Benchmarks/costs.txt`.
///
/// The count is of the debug build and means nothing beside another's; it shows that a change made a run dearer, on
/// whatever machine and however busy. `script/update-docs` writes the figures anew, for the change that means it.
@Suite(
  "The cost of a run", .serialized, .enabled(if: Command.isInPath("valgrind"), "valgrind is not in PATH"))
struct CostTests {
  /// How far off a count may be, as a share of it; two counts of the same program differ by a thousandth at most.
  private static let tolerance = 0.05

  @Test("is what it was", arguments: ["--version", "lint examples/sound.eml", "lint examples/faulty.eml"])
  func instructions(arguments: String) async throws {
    let costs = try Costs()
    let compiler = try await Costs.compiler()
    let isUpdate = ProcessInfo.processInfo.environment["UPDATE_DOCUMENTS"] != nil
    guard isUpdate || costs.compiler == compiler else {
      // Another compiler's code is no change of ours.
      print("skipped: Benchmarks/costs.txt is of \(costs.compiler), and this is \(compiler)")
      return
    }
    let count = try await instructions(of: arguments)
    if isUpdate {
      try costs.write(count, of: arguments, by: compiler)
      return
    }
    let known = try #require(costs.counts[arguments], "run script/update-docs")
    let change = Double(count) / Double(known) - 1
    #expect(
      abs(change) <= CostTests.tolerance,
      """
      \(arguments): \(count) instructions and not \(known), \(Int((change * 100).rounded())) % more; find out why, \
      or run script/update-docs and say why in the change
      """)
  }

  private func instructions(of arguments: String) async throws -> Int {
    let folder = try TemporaryFolder()
    // Valgrind reads no debug information of this compiler, and does not go on without.
    let program = folder.path("sincerely/.build/debug/sincerely")
    try FileManager.default.createDirectory(
      atPath: folder.path("sincerely/.build/debug"), withIntermediateDirectories: true)
    try await Command(program: "strip", home: folder).run("-o", program, Project.program.path).expect(status: 0)
    // Beside it lies what it looks for.
    for name in ["Package.swift", "dictionaries", "examples"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: "sincerely/\(name)"), withDestinationURL: Project.root.appending(path: name))
    }
    var command = Command(program: "valgrind", home: folder)
    command.folder = folder.url.appending(path: "sincerely")
    command.environment["SWIFT_DETERMINISTIC_HASHING"] = "1"
    let words = arguments.split(separator: " ").map(String.init)
    let counter = ["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", program]
    // Once for the words that are remembered.
    _ = try await Command(program: program, home: folder, folder: command.folder).run(words)
    let outcome = try await command.run(counter + words)
    let line = try #require(outcome.errors.firstMatch(of: #/I +refs: +([0-9,]+)/#), "\(outcome.errors)")
    return try #require(Int(line.1.filter(\.isNumber)))
  }
}

/// The figures of `Benchmarks/costs.txt`: the compiler, and for each command line the instructions that it took.
private struct Costs {
  private static let file = Project.root.appending(path: "Benchmarks/costs.txt")

  private(set) var compiler = ""
  private(set) var counts: [String: Int] = [:]

  init() throws {
    guard let text = try? String(contentsOf: Costs.file, encoding: .utf8) else { return }
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if let figure = line.wholeMatch(of: #/([0-9]+) (.*)/#) {
        counts[String(figure.2)] = Int(figure.1)
      } else {
        compiler = String(line)
      }
    }
  }

  func write(_ count: Int, of arguments: String, by compiler: String) throws {
    var counts = compiler == self.compiler ? counts : [:]
    counts[arguments] = count
    let lines = counts.sorted { $0.value < $1.value }.map { "\($0.value) \($0.key)" }
    let head = "# Instructions of the debug build, as CostTests counts them; written by script/update-docs."
    try Data((([head, compiler] + lines).joined(separator: "\n") + "\n").utf8).write(to: Costs.file)
  }

  /// The version of the compiler, as it names itself.
  static func compiler() async throws -> String {
    let outcome = try await Command(program: "swift", home: try TemporaryFolder()).run("--version")
    return (outcome.output.firstMatch(of: #/Swift version [^ ]+/#)?.0).map(String.init) ?? "an unknown compiler"
  }
}
