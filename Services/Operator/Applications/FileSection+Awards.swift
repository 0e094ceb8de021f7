/// What the project's people hold (rulebook 5).
extension FileSection {
  static let certificates = [
    FileSection(
      "certificates", ["certificate", "kind", "holder", "state", "issuedAt", "reason"],
      """
      select jsonb_build_object('certificate', number, 'kind', kind, 'holder', award #>> '{holder,fullName}', 'state', state,
        'issuedAt', issued_at, 'successor', successor, 'reason', reason, 'sha256', encode(sha256, 'hex')) as row
      from certificates.certificate where region = $1 and project = $2 order by issued_at, number
      """)
  ]
}
