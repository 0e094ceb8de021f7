package import Programme

/// Asks a lane how much it has handled; the answer comes in order, behind the lane's earlier outputs (DESIGN, quiescence).
package struct LaneEcho: Command, Equatable {
  package static let type: MessageType = "lane.echo"

  /// The asker's own count, given back.
  package var round: Int?

  package init(round: Int? = nil) {
    self.round = round
  }
}

/// An operator has parked messages of a lane tried again, in order: one by source and id, or all.
package struct LaneRetry: Command, Equatable {
  package static let type: MessageType = "lane.retry"

  package var source: String?
  package var id: Identifier?
  package var all: Bool?
  /// Who asked, for the record.
  package var by: String?

  package init(source: String? = nil, id: Identifier? = nil, all: Bool? = nil, by: String? = nil) {
    self.source = source
    self.id = id
    self.all = all
    self.by = by
  }
}

/// An operator gives up parked messages of a lane: one by source and id, or all.
package struct LaneDiscard: Command, Equatable {
  package static let type: MessageType = "lane.discard"

  package var source: String?
  package var id: Identifier?
  package var all: Bool?
  package var reason: String
  /// Who asked, for the record.
  package var by: String

  package init(source: String? = nil, id: Identifier? = nil, all: Bool? = nil, reason: String, by: String) {
    self.source = source
    self.id = id
    self.all = all
    self.reason = reason
    self.by = by
  }
}

/// A lane's message to its own queue at a deadline: what stands before it was in time (DESIGN, fair deadlines).
package struct LaneMarker: Command, Equatable {
  package static let type: MessageType = "lane.marker"

  package var purpose: Identifier
  package var season: Identifier
  package var instant: Instant

  package init(purpose: Identifier, season: Identifier, instant: Instant) {
    self.purpose = purpose
    self.season = season
    self.instant = instant
  }
}

/// How much a lane has handled, and whether anything is parked (DESIGN, quiescence).
package struct LaneEchoed: Event, Equatable {
  package static let type: MessageType = "lane.echoed"

  package var lane: String
  package var handled: Int
  package var parked: Int
  package var round: Int?

  package init(lane: String, handled: Int, parked: Int, round: Int? = nil) {
    self.lane = lane
    self.handled = handled
    self.parked = parked
    self.round = round
  }
}
