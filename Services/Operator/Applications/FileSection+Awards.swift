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

/// The project's points (rulebook 6). Whose the other accounts are stays unsaid: the ledger is pseudonymous.
extension FileSection {
  static let settlement = [
    FileSection(
      "points", ["movement", "at", "kind", "amount", "balance", "purchase"],
      """
      select jsonb_build_object('movement', m.movement, 'at', m.at, 'kind', m.kind, 'amount', m.amount, 'purchase', m.purchase,
        'account', m.account, 'balance', sum(m.amount) over (order by m.movement)) as row
      from settlement.account a join settlement.entry m on m.region = a.region and m.account = a.account
      where a.region = $1 and a.project = $2 order by m.movement
      """),
    FileSection(
      "offers", ["offer", "title", "price", "offered", "stock", "status"],
      """
      select jsonb_build_object('offer', o.offer, 'title', o.title_ru, 'titleKk', o.title_kk, 'price', o.price, 'offered', o.offered,
        'stock', o.stock, 'status', o.status, 'proceeds', o.proceeds) as row
      from settlement.offer o join settlement.account a on a.region = o.region and a.account in (o.seller, o.beneficiary)
      where a.region = $1 and a.project = $2 order by o.offer
      """),
  ]
}
