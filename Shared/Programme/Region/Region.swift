/// The twenty regions of Kazakhstan, each with its own programme, staff and season (rulebook 0 and 7).
package enum Region: String, Vocabulary {
  case abai, akmola, aktobe
  case almatyRegion = "almaty-region"
  case atyrau
  case eastKazakhstan = "east-kazakhstan"
  case jambyl, jetisu, karaganda, kostanay, kyzylorda, mangystau
  case northKazakhstan = "north-kazakhstan"
  case pavlodar, turkistan, ulytau
  case westKazakhstan = "west-kazakhstan"
  case astana, almaty, shymkent

  /// What a season's numbers begin with, `AST` in `AST-2020-0001` (rulebook 1.4); unique, and never changed once used.
  package var numberPrefix: String {
    switch self {
    case .abai: "ABA"
    case .akmola: "AKM"
    case .aktobe: "AKT"
    case .almatyRegion: "ALR"
    case .atyrau: "ATY"
    case .eastKazakhstan: "EKZ"
    case .jambyl: "JAM"
    case .jetisu: "JET"
    case .karaganda: "KAR"
    case .kostanay: "KOS"
    case .kyzylorda: "KYZ"
    case .mangystau: "MAN"
    case .northKazakhstan: "NKZ"
    case .pavlodar: "PAV"
    case .turkistan: "TUR"
    case .ulytau: "ULY"
    case .westKazakhstan: "WKZ"
    case .astana: "AST"
    case .almaty: "ALA"
    case .shymkent: "SHY"
    }
  }

  /// The zone in which the region publishes its times, unless a season says otherwise.
  ///
  /// Since 1 March 2024 they all show UTC+5; the histories before that differ, which is why there is not one zone for the country.
  package var zoneIdentifier: String {
    switch self {
    case .aktobe: "Asia/Aqtobe"
    case .atyrau: "Asia/Atyrau"
    case .kostanay: "Asia/Qostanay"
    case .kyzylorda: "Asia/Qyzylorda"
    case .mangystau: "Asia/Aqtau"
    case .westKazakhstan: "Asia/Oral"
    default: "Asia/Almaty"
    }
  }

  package var zone: Zone {
    guard let zone = Zone(identifier: zoneIdentifier) else {
      preconditionFailure("tz database \(Zone.databaseVersion) lacks \(zoneIdentifier)")
    }
    return zone
  }
}
