import Foundation
import Office
import ReportingKit
import Settings
import Store
import Viewing

/// Judges a filled form as the file that it would become; nothing is kept.
struct FormTrial {
    private let filling: FormPage.Filling
    private let store: ReportStore

    init(_ filling: FormPage.Filling, _ store: ReportStore) {
        self.filling = filling
        self.store = store
    }

    /// Throws `PageFault.tooMany` where somebody tries too much at a time.
    func findings(_ answers: FormAnswers) async throws -> [Finding] {
        let now = Date()
        let office = filling.office
        let workbook = try SendForm(office, store: store).workbook(
            answers.filled(filling.form), by: DecidedBy(filling.person.name, now: now))
        let unit = filling.form.unit
        do {
            let trial = try TrialCheck(office, store: store).begin(
                workbook.name, in: Settings.inboxID.text,
                unit: unit.code == office.settings.reportingUnit ? nil : unit.name,
                account: filling.person.account, byteCount: Int64(workbook.bytes.count))
            try workbook.bytes.withUnsafeBytes { try trial.write($0) }
            return try await trial.judge(now: now).findings
        } catch UploadFault.tooMany, UploadFault.busy {
            throw PageFault.tooMany(seconds: 5)
        }
    }
}
