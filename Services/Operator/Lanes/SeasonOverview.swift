import Contracts
import Postgres
import Programme

/// Seasons with how many projects stand where on the track.
enum SeasonOverview {
  static func table(from store: inout PostgresConnection, _ region: Region?) throws(PostgresError) -> Table {
    var table = Table("season", "region", "opens", "closes", "closed", "registered", "undecided", "sittings", "tracks")
    for row in try store.query(all.bind(.text(region?.rawValue))) {
      let (name, closed): (String, Bool) = (try row.get("region"), try row.get("is_closed"))
      let tracks = try row.withBytes("tracks") { JSONValue(text: Array($0)) } ?? .null
      table.add(
        Cell(try row.get("season") as String), .text(name), Cell(try row.get("opens") as String), Cell(try row.get("closes") as String),
        .flag(closed), Cell(try row.get("registered") as Int), Cell(try row.get("undecided") as Int), Cell(try row.get("sittings") as Int),
        .structure(tracks, shown: shown(tracks)))
    }
    return table
  }

  /// In the order of the track.
  private static func shown(_ tracks: JSONValue) -> String {
    Track.allCases.compactMap { track in tracks[track.rawValue]?.integer.map { "\($0) \(track.rawValue)" } }.joined(separator: ", ")
  }

  private static let all = Statement(
    """
    select s.season, s.region, s.announced ->> 'opensAt' as opens, s.announced ->> 'closesAt' as closes, s.is_closed, s.registered,
      s.undecided, s.sittings,
      (select coalesce(jsonb_object_agg(track, count), '{}')
       from (select track, count(*) from intake.application a where a.season = s.season group by track) t) as tracks
    from intake.season s where $1::text is null or s.region = $1
    order by s.region, s.season
    """)
}
