/// What the rules took, over all drafts of a run.
public struct Profile: Sendable {
  /// The work of one rule, or that done once for all of them.
  public struct Line: Sendable, Hashable {
    /// The rule's id, or `Linter.sharedWork`.
    public var name: String
    /// How long it took.
    public var time: Duration
    /// On how many drafts it ran.
    public var runs: Int
    /// Its part of the time of all, from 0 to 1.
    public var share: Double

    /// Makes a line.
    public init(name: String, time: Duration, runs: Int, share: Double) {
      self.name = name
      self.time = time
      self.runs = runs
      self.share = share
    }
  }

  private var costs: [String: (time: Duration, runs: Int)] = [:]

  /// Begins with nothing.
  public init() {}

  /// Adds what one draft took.
  public mutating func add(_ outcome: Linter.Outcome) {
    for (name, time) in outcome.costs {
      let before = costs[name] ?? (.zero, 0)
      costs[name] = (before.time + time, before.runs + 1)
    }
  }

  /// The time of all.
  public var total: Duration { costs.values.reduce(.zero) { $0 + $1.time } }

  /// The costs, the greatest first.
  public var lines: [Line] {
    let total = total
    return costs.map { name, cost in
      Line(name: name, time: cost.time, runs: cost.runs, share: total == .zero ? 0 : cost.time / total)
    }.sorted { ($0.time, $1.name) > ($1.time, $0.name) }
  }
}
