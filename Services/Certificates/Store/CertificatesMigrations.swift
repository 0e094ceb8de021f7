internal import Lane
package import Postgres

/// The schema of certificates, step by step.
package enum CertificatesMigrations {
  package static let all = Migrations(
    name: "certificates",
    files: [
      Migration(version: 1, name: "certificates", bytes: PackageResources.V001_certificates_sql)
    ])

  /// Every table whose rows name their region, children before parents.
  package static let tables = [
    "certificates.waiting", "certificates.document", "certificates.certificate", "certificates.project", "certificates.season",
  ]
}
