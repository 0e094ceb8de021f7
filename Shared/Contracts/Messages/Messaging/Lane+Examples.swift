extension LaneEcho: Exemplary {
  package static let summary = "Asks a lane how much it has handled; the answer comes in order, behind the lane's earlier outputs."

  package static var example: Self {
    Self(round: 1)
  }
}

extension LaneRetry: Exemplary {
  package static let summary = "An operator has parked messages of a lane tried again, in order: one by source and id, or all."

  package static var example: Self {
    Self(source: "https://learnopen.kz/accelerator", id: "0190b3d4-7b1e-7c39-9d3e-2b1f5f0a9c11", by: "operator")
  }
}

extension LaneDiscard: Exemplary {
  package static let summary = "An operator gives up parked messages of a lane: one by source and id, or all."

  package static var example: Self {
    Self(
      source: "https://learnopen.kz/accelerator", id: "0190b3d4-7b1e-7c39-9d3e-2b1f5f0a9c11", reason: "Superseded by a corrected message.",
      by: "operator")
  }
}

extension LaneMarker: Exemplary {
  package static let summary = "A lane's message to its own queue at a deadline: what stands before it was in time."

  package static var example: Self {
    Self(purpose: "season-closes", season: "astana-2020", instant: Sample.instant("2020-02-28T12:00:00Z"))
  }
}

extension LaneEchoed: Exemplary {
  package static let summary = "How much a lane has handled, and whether anything is parked."

  package static var example: Self {
    Self(lane: "astana.intake", handled: 1042, parked: 0, round: 1)
  }
}
