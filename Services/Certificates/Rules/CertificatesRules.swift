/// The rules of certificates as a pure function.
package enum CertificatesRules {}
