import Dispatch
import Interview
import Linting
import Mail
import Prose
import Synchronization

/// Lints drafts on several threads, and gives their outcomes in the order in which the drafts came.
///
/// Each thread has a speller of its own, for Hunspell's handles are not safe with threads. No more drafts than a few for
/// each thread are held at once, however many there are.
struct DraftPool {
  /// A draft that was handed in, and all that belongs to it.
  struct Entry {
    let draft: Draft
    let inForce: InForce
    fileprivate let result: Result
  }

  /// Where a thread leaves what came of a draft.
  fileprivate final class Result: Sendable {
    private let isDone = DispatchSemaphore(value: 0)
    private let made = Mutex<(outcome: Linter.Outcome, complaints: [String])?>(nil)

    func fulfil(_ outcome: Linter.Outcome, _ complaints: [String]) {
      made.withLock { $0 = (outcome, complaints) }
      isDone.signal()
    }

    func wait() -> (outcome: Linter.Outcome, complaints: [String])? {
      isDone.wait()
      return made.withLock { $0 }
    }
  }

  private let workers: [Worker]
  private var entries: [Entry] = []
  private var next = 0

  /// Starts so many threads.
  init(jobs: Int) { workers = (0..<max(1, jobs)).map { Worker(number: $0) } }

  /// Whether so many drafts are held that one should be taken out.
  var isFull: Bool { entries.count >= workers.count * 8 }

  /// Hands in the next draft.
  mutating func add(_ draft: Draft, facts: Facts, circumstances: Linter.Circumstances, _ inForce: InForce) {
    let result = Result()
    workers[next % workers.count].lint(draft, facts, circumstances, inForce.linter, inForce.words, result)
    next += 1
    entries.append(Entry(draft: draft, inForce: inForce, result: result))
  }

  /// What came of the draft that was handed in first, as soon as it is known; nil where none is held.
  mutating func take() -> (entry: Entry, outcome: Linter.Outcome, complaints: [String])? {
    guard !entries.isEmpty else { return nil }
    let entry = entries.removeFirst()
    return entry.result.wait().map { (entry, $0.outcome, $0.complaints) }
  }

  /// Remembers which words were found right; to be called when no draft is held any more.
  func saveAccepted() { for worker in workers { worker.saveAccepted() } }

  /// A thread with its dictionary.
  ///
  /// The dictionary is never touched but on the queue, which does one thing at a time.
  private final class Worker: @unchecked Sendable {
    private let queue: DispatchQueue
    private let dictionary = Dictionary()

    init(number: Int) { queue = DispatchQueue(label: "drafts \(number)") }

    func lint(
      _ draft: Draft, _ facts: Facts, _ circumstances: Linter.Circumstances, _ linter: Linter, _ words: SpellerWords,
      _ result: Result
    ) {
      queue.async { [self] in
        var complaints: [String] = []
        let speller = dictionary.speller(accepting: words) { complaints.append($0) }
        result.fulfil(linter.lint(draft, facts: facts, circumstances: circumstances, speller: speller), complaints)
      }
    }

    func saveAccepted() { queue.sync { dictionary.saveAccepted() } }
  }
}
