import Foundation
import ReportingKit
import Settings

extension ReceivedPackage {
    /// What its signature comes to: a notice for its receipt, or the error with which it goes back.
    ///
    /// A unit with keys in the configuration has to sign with one that is in force on the day on which the package came.
    func signatureFinding(
        _ packages: PackageSettings, on day: CalendarDate, at place: FindingPlace, _ period: Period
    ) throws(Ed25519.Failure) -> Finding {
        func refused(_ defect: SignatureDefect, _ key: PublicKey? = nil) -> Finding {
            Finding(
                .filePackageSignature(defect: defect, unit: manifest.unitName, key: key?.fingerprint), .error,
                at: place, period: period)
        }
        let keys = packages.keys(of: UnitCode(manifest.unit))
        guard let signature else {
            return keys.isEmpty ? Finding(.filePackageUnsigned, .notice, at: place) : refused(.unsigned)
        }
        let signed: PackageSignature
        do throws(PackageSignature.Fault) { signed = try signature.get() } catch { return refused(error.kind) }
        guard try signed.verifies(manifestBytes) else { return refused(.invalid) }
        let own = keys.filter { $0.key == signed.key }
        if !keys.isEmpty, own.isEmpty { return refused(.untrusted, signed.key) }
        if !keys.isEmpty, !own.contains(where: { $0.days.holds(on: day) }) { return refused(.outOfTime, signed.key) }
        return Finding(
            .filePackageSigned(key: signed.key.fingerprint, unit: keys.isEmpty ? nil : manifest.unitName), .notice,
            at: place)
    }
}
