internal import Synchronization

/// What is made when it is first asked for, and kept for all who ask later.
struct Kept<Value: Sendable>: ~Copyable, Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value, made now if it was not before.
  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
