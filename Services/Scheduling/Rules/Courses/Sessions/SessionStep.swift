internal import Contracts
internal import Programme

/// A place in the order of the programme; sessions of a kind without an order have none (rulebook 3.1, 3.8).
enum SessionStep: Hashable {
  case orientation(Int)
  case course(BaseCourse)
  /// One of the fifteen of acceleration.
  case item(AccelerationItem)
  /// The presentations after the fifteen.
  case presentation

  init?(_ kind: SessionKind, course: BaseCourse?, item: Int?) {
    switch kind {
    case .orientation1: self = .orientation(1)
    case .orientation2: self = .orientation(2)
    case .orientation3: self = .orientation(3)
    case .orientation4: self = .orientation(4)
    case .baseCourse:
      guard let course else { return nil }
      self = .course(course)
    case .module, .control:
      guard let item = item.flatMap({ AccelerationItem(place: $0) }) else { return nil }
      self = .item(item)
    case .presentation: self = .presentation
    case .strategic, .coaching: return nil
    }
  }

  init?(_ session: SessionRow) {
    self.init(session.kind, course: session.scheduled.course, item: session.scheduled.item)
  }

  /// Steps are compared within pre-acceleration or within acceleration; equal ranks are in any order.
  var rank: Int {
    switch self {
    case .orientation(let place): place <= 2 ? place : place + 1
    case .course: 3
    case .item(let item): item.place
    case .presentation: AccelerationItem.allCases.count + 1
    }
  }

  var isOfAcceleration: Bool {
    switch self {
    case .orientation, .course: false
    case .item, .presentation: true
    }
  }

  /// Whether it is held once; a base course and the presentations may take several days.
  var isHeldOnce: Bool {
    switch self {
    case .orientation, .item: true
    case .course, .presentation: false
    }
  }

  /// What must have its time before this can have one.
  var needs: [SessionStep] {
    switch self {
    case .orientation(1), .item(.orientation): []
    case .orientation(3): [.course(.programme), .course(.projectManagement)]
    case .orientation(let place): [.orientation(place - 1)]
    case .course: [.orientation(2)]
    case .item(let item): AccelerationItem(place: item.place - 1).map { [.item($0)] } ?? []
    case .presentation: [.item(.secondControl)]
    }
  }

  var label: LocalizedText {
    switch self {
    case .orientation(1): SessionTitle.of(.orientation1)
    case .orientation(2): SessionTitle.of(.orientation2)
    case .orientation(3): SessionTitle.of(.orientation3)
    case .orientation: SessionTitle.of(.orientation4)
    case .course(let course): SessionTitle.of(course)
    case .item(let item): item.label
    case .presentation: SessionTitle.of(.presentation)
    }
  }
}
