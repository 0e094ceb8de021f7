internal import Contracts
internal import Programme

/// The contest of one region and year: announced, open, closed (rulebook 1.1).
enum Season {
  /// Local times become instants by the tz database, the policy is frozen whole, the commission's days are counted by a named calendar.
  ///
  /// The same announcement again is answered with the same event and changes nothing; another one of the same season is refused.
  static func announce(_ command: SeasonAnnounce, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    var reasons = Reasons()
    let announced = read(command, region: state.region, at: now, &reasons)
    if let earlier = state.seasons[command.season]?.announced {
      if var same = announced {
        same.announcedAt = earlier.announcedAt
        same.calendarVersion = earlier.calendarVersion
        if same == earlier { return .accepted(.seasonAnnounced(earlier)) }
      }
      reasons.add(.alreadyAnnounced(command.season), at: "/data/season")
    } else if let other = state.season(numberPrefix: command.numberPrefix.value) {
      reasons.add(.prefixTaken(command.numberPrefix.value, by: other.season), at: "/data/numberPrefix")
    }
    guard let announced, reasons.isEmpty else { return .refused(reasons.list) }
    return .accepted(.seasonAnnounced(announced), timers: timers(of: announced))
  }

  /// The announcement with everything computed from it; nil, with all reasons, where something is wrong.
  private static func read(
    _ command: SeasonAnnounce, region: Region, at now: Instant, _ reasons: inout Reasons
  ) -> SeasonAnnounced? {
    reasons.require(command.title.kk, Self.title, at: "/data/title/kk")
    reasons.require(command.title.ru, Self.title, at: "/data/title/ru")
    let prefix = command.numberPrefix
    reasons.expect(ApplicationNumber.isPrefix(prefix.value), .badPrefix(prefix.value), at: "/data/numberPrefix")
    let zone = Zone(identifier: command.zone)
    reasons.expect(zone != nil, .unknownZone(command.zone), at: "/data/zone")
    reasons.expect(command.opensAt < command.closesAt, .closesBeforeItOpens, at: "/data/closesAt")
    let policy = readPolicy(command.policy ?? [:], &reasons)
    guard let zone, let policy, let days = commissionDays(command, policy, &reasons) else { return nil }
    return SeasonAnnounced(
      season: command.season, numberPrefix: prefix, title: command.title,
      organiser: command.organiser ?? Organiser(name: region.organiser(on: command.opensAt.date)), zone: command.zone,
      opensAt: command.opensAt, closesAt: command.closesAt, opensInstant: zone.instant(of: command.opensAt),
      closesInstant: zone.instant(of: command.closesAt), reviewMayStartBy: days.start, finalSittingBy: days.final,
      calendarVersion: WorkingCalendar.current.version, policy: policy, announcedAt: now)
  }

  private static func readPolicy(_ overrides: [String: Int], _ reasons: inout Reasons) -> Policy? {
    do {
      return try Policy(overrides: overrides)
    } catch {
      for problem in error.problems { reasons.add(.policy(problem), at: "/data/policy/" + JSONPointer.token(problem.name)) }
      return nil
    }
  }

  /// §1.7, Пол.14: working days after the opening day, and after the closing day, by the calendar in force now.
  private static func commissionDays(
    _ command: SeasonAnnounce, _ policy: Policy, _ reasons: inout Reasons
  ) -> (start: LocalDate, final: LocalDate)? {
    func day(_ count: Int, after date: LocalDate, at field: String) -> LocalDate? {
      do {
        return try WorkingCalendar.current.date(adding: count, workingDaysTo: date)
      } catch {
        reasons.add(.calendar(error), at: field)
        return nil
      }
    }
    let start = day(policy.commissionStartWorkingDays, after: command.opensAt.date, at: "/data/opensAt")
    let final = day(policy.commissionFinalWorkingDays, after: command.closesAt.date, at: "/data/closesAt")
    guard let start, let final else { return nil }
    return (start, final)
  }

  private static func timers(of season: SeasonAnnounced) -> [TimerChange] {
    guard let zone = Zone(identifier: season.zone) else { return [] }
    return [
      IntakeTimer.contestCloses(season.season).set(at: season.closesInstant),
      IntakeTimer.reviewStart(season.season).set(at: zone.instant(of: .endOfDay(season.reviewMayStartBy))),
      IntakeTimer.finalSitting(season.season).set(at: zone.instant(of: .endOfDay(season.finalSittingBy))),
    ]
  }

  private static let title = LocalizedText(kk: "Маусымның атауы", ru: "Название сезона")
}

/// The deadline, by the server's clock and fair to the queue (rulebook 1.1; DESIGN, "Fair deadlines").
extension Season {
  /// At the instant a marker joins the queue; the window is open for everything before it.
  static func deadline(_ season: Identifier, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let row = state.seasons[season], !row.isClosed, let purpose = Identifier(IntakeTimer.contestCloses(season).payload) else {
      return .nothing
    }
    return .accepted(.marker(LaneMarker(purpose: purpose, season: season, instant: row.announced.closesInstant)))
  }

  /// The marker has come round. Before the instant it cannot be ours.
  static func close(_ season: Identifier, at now: Instant, in state: IntakeState) -> IntakeRules.Decision {
    guard let row = state.seasons[season] else { return .refused(.unknownSeason(season), at: "/data/season") }
    guard now >= row.announced.closesInstant else { return .refused(.notDue, at: "/data/instant") }
    guard !row.isClosed else { return .nothing }
    return .accepted(.seasonClosed(SeasonClosed(season: season, closesAt: row.announced.closesInstant, registered: row.registered)))
  }

  static func evolve(_ state: inout IntakeState, by event: SeasonAnnounced) {
    guard state.seasons[event.season] == nil, let row = SeasonRow(announced: event) else { return }
    state.add(row)
  }

  static func evolve(_ state: inout IntakeState, by event: SeasonClosed) {
    state.change(event.season) { $0.isClosed = true }
  }
}
