import Contracts
import Programme

/// Experts register and say when they can be booked (rulebook 2).
struct Staffing: Phase {
  private let season: SeasonPlan
  private let day: LocalDate

  init(_ season: SeasonPlan) {
    self.season = season
    day = season.calendar.contest.workingDay(after: season.calendar.begins.adding(days: -7))
  }

  func plan(_ agenda: inout Agenda) {
    let calendar = season.calendar
    for (place, member) in season.faculty.members.enumerated() {
      agenda.send("expert.register/\(member.id)", at: calendar.at(day, 10)) { _ in register(member, place) }
      agenda.send("availability.set/\(member.id)", at: calendar.at(day, 15)) { _ in
        AvailabilitySet(expert: member.id, intervals: office)
      }
    }
    planSlips(&agenda)
  }

  private func register(_ member: Faculty.Member, _ place: Int) -> ExpertRegister {
    var seed = season.seed("expert \(member.id)")
    let isKazakh = member.person.language == .kk
    let text =
      isKazakh
      ? "Біздің жобаға нақты көмектесті, командамыз өсті." : "Помогла нашему проекту советом и делом, команда выросла."
    return ExpertRegister(
      person: member.person, expertises: member.expertises, formats: member.isMentor ? [.mentor, .expert] : [.expert],
      education: place % 4 == 3
        ? nil
        : Education(
          institution: isKazakh
            ? "Л.Н. Гумилев атындағы Еуразия ұлттық университеті" : "Казахский национальный университет имени аль-Фараби",
          speciality: member.expertises[0].label[member.person.language ?? .kk], year: 2012 - seed.below(14)),
      certification: place % 4 == 3 ? Certification(title: "PMP", issuer: "Project Management Institute", year: 2018) : nil,
      years: season.policy.expertYears + seed.below(8), understandsProgramme: true,
      references: [ClientReference(client: isKazakh ? "«Болашақ үшін» қоғамдық қоры" : "ОФ «Взгляд»", text: text, positive: true)],
      mentoring: isKazakh ? "Соңғы үш жылда он екі жобаға тәлімгер болды." : "За три года сопровождала двенадцать проектов.",
      capacity: member.capacity)
  }

  /// Weekdays from nine to six, while there are consultations.
  private var office: [Interval] {
    season.calendar.workingDays(from: 0, to: 1000).map {
      Interval(start: season.calendar.local($0, 9), end: season.calendar.local($0, 18))
    }
  }

  /// Too little practice; nothing that proves it.
  private func planSlips(_ agenda: inout Agenda) {
    guard let some = season.faculty.members.first, season.policy.expertYears > 0 else { return }
    let person = Person(person: "e-x1", fullName: "Ержан Маратұлы Есенов", email: "esenov@example.kz", language: .kk)
    agenda.send("expert.register/young", at: season.calendar.at(day, 10), expecting: .refused("too-little-practice")) { _ in
      var young = register(some, 0)
      young.person = person
      young.years = season.policy.expertYears - 1
      return young
    }
    agenda.send("expert.register/unproven", at: season.calendar.at(day, 10), expecting: .refused("not-qualified")) { _ in
      var unproven = register(some, 0)
      unproven.person = person
      unproven.education = nil
      return unproven
    }
  }
}
