internal import Lane
package import Postgres

/// The schema of certificates, step by step.
package enum CertificatesMigrations {
  package static let all = Migrations(
    name: "certificates",
    files: [
      Migration(version: 1, name: "certificates", bytes: PackageResources.V001_certificates_sql)
    ])
}
