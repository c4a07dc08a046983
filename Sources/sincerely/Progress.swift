#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How far a long run is, told on a terminal in one line that goes away again.
///
/// The first second shows nothing: most runs are over by then.
struct Progress {
  private let isShown: Bool
  private let start = Progress.milliseconds
  private var next = 1000
  private var isOnScreen = false

  init(isShown: Bool) { self.isShown = isShown }

  /// Tells how many of the files are done, ten times a second at most.
  mutating func show(_ done: Int, of count: Int) {
    guard isShown else { return }
    let elapsed = Progress.milliseconds - start
    guard elapsed >= next else { return }
    next = elapsed + 100
    isOnScreen = true
    Console.writeErrors("\r\u{1B}[Kchecked \(done) of \(count) files")
  }

  /// Takes the line away, so that something else can be written.
  mutating func clear() {
    guard isOnScreen else { return }
    isOnScreen = false
    Console.writeErrors("\r\u{1B}[K")
  }

  /// Time that no clock change moves.
  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
