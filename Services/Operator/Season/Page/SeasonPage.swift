import Contracts
import IntakeRules
import Programme

/// The season at a glance, for everybody: one page in both languages, whole in itself.
struct SeasonPage {
  let story: SeasonStory
  let files: SeasonFiles

  var html: String {
    "<!doctype html>\n"
      + tag("html", ["lang": "kk"]) {
        head
        tag("body") {
          choice(.kk, isFirst: true)
          choice(.ru, isFirst: false)
          tag("div", ["class": "band"])
          tag("div", ["class": "page"]) {
            header
            tag("main") { sections }
            footer
          }
        }
      }.html + "\n"
  }

  private var title: LocalizedText { story.season.announced.title }

  private var head: Node {
    tag("head") {
      tag("meta", ["charset": "utf-8"])
      tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      tag("title") { "\(title.kk) · \(title.ru)" }
      Node.style(PageStyle.sheet)
    }
  }

  private func choice(_ language: Language, isFirst: Bool) -> Node {
    let id = "choose-\(language.rawValue)", name = language == .kk ? PageWords.kazakh : PageWords.russian
    let plain: KeyValuePairs = ["type": "radio", "name": "language", "class": "choice", "id": id, "aria-label": name]
    let on: KeyValuePairs = ["type": "radio", "name": "language", "class": "choice", "id": id, "aria-label": name, "checked": ""]
    return tag("input", isFirst ? on : plain)
  }

  private var header: Node {
    tag("header") {
      tag("h1") { title }
      tag("div", ["class": "languages"]) {
        tag("label", ["for": "choose-kk", "lang": "kk"]) { PageWords.kazakh }
        tag("label", ["for": "choose-ru", "lang": "ru"]) { PageWords.russian }
      }
      tag("p", ["class": "where"]) {
        story.season.announced.organiser.name
        " · \(story.zone.date(of: story.begins).dotted) – \(story.zone.date(of: story.ends).dotted)"
      }
    }
  }

  @NodeBuilder private var sections: [Node] {
    figures
    section("funnel-title", PageWords.funnel) { FunnelPicture(funnel: SeasonFunnel(story)).node }
    section("timetable-title", PageWords.timetable) { TimetablePicture(story: story).node }
    if let closed = story.protocolClosed {
      section("scores", PageWords.scores) {
        scoresIntroduction(closed)
        ScoreTable(closed: closed, policy: story.policy).node
      }
    }
    section("left", PageWords.left) { LeaversTable(story: story).node }
    section("lift", PageWords.lift) {
      MarketTable(market: story.market, balances: files.balances).node
      if !story.market.coverage.isEmpty { CoveragePicture(story: story).node }
    }
    section("papers", PageWords.papers) { PaperList(story: story, files: files).nodes }
  }

  private func section(_ id: String, _ title: LocalizedText, @NodeBuilder _ content: () -> [Node]) -> Node {
    tag("section", ["aria-labelledby": id]) {
      tag("h2", ["id": id]) { title }
      content()
    }
  }

  private func scoresIntroduction(_ closed: ProtocolClosed) -> Node {
    tag("p") {
      LocalizedText(
        kk: "Жюридің жеті мүшесінің бес критерий бойынша ұпайларының қосындысы; өту ұпайы – \(closed.passMark) (қызыл сызық).",
        ru: "Суммы баллов семи членов жюри по пяти критериям; проходной балл – \(closed.passMark) (красная черта).")
    }
  }

  private var footer: Node {
    tag("footer") {
      tag("p") {
        LocalizedText(
          kk: "Барлық сан журналдағы оқиғалардан есептелген; олардың ешқайсысы қолмен енгізілмеген.",
          ru: "Все числа посчитаны по событиям журнала; ни одно не введено вручную.")
      }
    }
  }
}

extension SeasonPage {
  /// The numbers that a person asks for first.
  private var figures: Node {
    let funnel = SeasonFunnel(story)
    let figures: [(LocalizedText, String)] = [
      (LocalizedText(kk: "өтінім", ru: "заявок"), funnel.applied.grouped),
      (LocalizedText(kk: "акселерация алдын аяқтады", ru: "завершили пре-акселерацию"), funnel.presented.grouped),
      (LocalizedText(kk: "акселерацияны аяқтады", ru: "завершили акселерацию"), funnel.completed.grouped),
      (LocalizedText(kk: "ауқымды етуге дайын", ru: "готовы к масштабированию"), funnel.ready.grouped),
      (LocalizedText(kk: "консультация өтті", ru: "консультаций проведено"), story.consultations.count.grouped),
      (LocalizedText(kk: "сертификат берілді", ru: "сертификатов выдано"), story.certificates.count.grouped),
      (LocalizedText(kk: "хат жіберілді", ru: "писем отправлено"), story.mailsSent.grouped),
      (LocalizedText(kk: "ұпай айналымға шықты", ru: "баллов выпущено"), (story.market.issued + story.market.granted).grouped),
    ]
    return tag("dl", ["class": "figures"]) {
      for (label, value) in figures {
        tag("div") {
          tag("dt") { label }
          tag("dd") { value }
        }
      }
    }
  }
}
