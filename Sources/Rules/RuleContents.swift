internal import RuleArchive
internal import Source
internal import Synchronization
internal import YAML

/// What is in a rule's file, read when it is first asked for.
///
/// A class, because the copies of a rule share what was read.
final class RuleContents: Sendable {
  /// What it takes to run the rule.
  ///
  /// A class, so that a thread that runs the rule counts one reference, not one for each text of the head.
  final class Read: Sendable {
    let head: RuleHead
    let check: any Check

    init(head: RuleHead, check: any Check) {
      self.head = head
      self.check = check
    }
  }

  private let archived: ArchivedRule?
  private let givenExamples: [Example]
  private let givenNode: Node?
  /// What lies beside the rule, if it is in a folder of styles.
  let resources: StyleResources?
  private let made: Mutex<Read?>

  /// Takes what was read already.
  init(head: RuleHead, check: any Check, examples: [Example], node: Node? = nil, resources: StyleResources? = nil) {
    archived = nil
    givenExamples = examples
    givenNode = node
    self.resources = resources
    made = Mutex(Read(head: head, check: check))
  }

  /// Takes what is to be read.
  init(_ archived: ArchivedRule) {
    self.archived = archived
    givenExamples = []
    givenNode = nil
    resources = nil
    made = Mutex(nil)
  }

  /// What it takes to run the rule.
  var read: Read {
    made.withLock { made in
      if let made { return made }
      let read = archived.flatMap { try? RuleContents.read($0) } ?? RuleContents.unreadable
      made = read
      return read
    }
  }

  /// The examples, read anew each time.
  var examples: [Example] {
    guard let node = archived?.examples() else { return givenExamples }
    var reader = KeyedReader(node, what: "a rule")
    return Example.read(&reader)
  }

  /// The file's mapping; nil for a rule that was read from none.
  var node: Node? { archived?.node() ?? givenNode }

  /// What is known of the patterns of that mapping.
  var judgements: Judgements? { archived?.judgements() }

  private static func read(_ archived: ArchivedRule) throws(YAMLErrors) -> Read? {
    guard let node = archived.node() else { return nil }
    var reader = KeyedReader(node, what: "a rule", judgements: archived.judgements())
    let (head, check) = try RuleFile.read(&reader, style: archived.style, name: archived.name)
    try reader.finish()
    return Read(head: head, check: check)
  }

  /// A rule that finds nothing, for an archive that cannot be read; the tests hold that there is none.
  private static let unreadable: Read = {
    let nowhere = Node(.mapping([]), at: FilePlace(file: "", line: 1, column: 1))
    var reader = KeyedReader(nowhere, what: "a rule")
    let head = RuleHead(
      style: "", name: "", extends: "", message: "", level: .suggestion, scopes: [], kinds: [], cases: [:],
      applicability: nil, why: "", source: "", link: nil, since: "", limit: nil, action: nil, origin: .builtIn,
      place: nowhere.place)
    return Read(head: head, check: Existence(from: &reader))
  }()
}
