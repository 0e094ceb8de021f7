import Contracts
import Programme

/// What lies beside the page: the protocol, the certificates, the ledger, the mailbox.
struct PaperList {
  let story: SeasonStory
  let files: SeasonFiles

  @NodeBuilder var nodes: [Node] {
    tag("ul", ["class": "papers"]) {
      for paper in papers { tag("li") { tag("a", ["href": paper.path]) { paper.name } } }
    }
    for (kind, certificates) in byKind {
      tag("details") {
        tag("summary") {
          tag("b") { "\(certificates.count)" }
          " – "
          PageWords.kind(kind)
        }
        tag("ul", ["class": "files"]) { for certificate in certificates { line(certificate) } }
      }
    }
  }

  private var papers: [(path: String, name: LocalizedText)] {
    let known: [(String?, LocalizedText)] = [
      (files.protocols[.kk], LocalizedText(kk: "жоба қорғау хаттамасы, қазақша (PDF)", ru: "протокол защиты на казахском (PDF)")),
      (files.protocols[.ru], LocalizedText(kk: "жоба қорғау хаттамасы, орысша (PDF)", ru: "протокол защиты на русском (PDF)")),
      (files.ledgerPath, LocalizedText(kk: "ашық тізілім (CSV)", ru: "открытый реестр (CSV)")),
      (files.balancesPath, LocalizedText(kk: "шоттар мен жабу (JSON)", ru: "счета и покрытие (JSON)")),
      (files.mailbox, LocalizedText(kk: "жіберілген хаттар", ru: "отправленные письма")),
    ]
    return known.compactMap { path, name in path.map { ($0, name) } }
  }

  private var byKind: [(CertificateKind, [CertificateIssued])] {
    let groups = Dictionary(grouping: story.certificates, by: \.kind)
    return CertificateKind.allCases.compactMap { kind in groups[kind].map { (kind, $0.sorted { $0.number.value < $1.number.value }) } }
  }

  private func line(_ certificate: CertificateIssued) -> Node {
    tag("li") {
      if let path = files.certificates[certificate.number] {
        tag("a", ["href": path]) { certificate.number.value }
      } else {
        certificate.number.value
      }
      " \(certificate.holder.fullName)"
      switch story.void[certificate.number] {
      case .revoked?: tag("small") { LocalizedText(kk: " күші жойылған", ru: " отозван") }
      case .superseded?: tag("small") { LocalizedText(kk: " ауыстырылған", ru: " заменён") }
      case nil: []
      }
    }
  }
}
