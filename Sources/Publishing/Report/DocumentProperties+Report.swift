import Assembly
import Messages
import ReportingKit

extension DocumentProperties {
    /// Those of a document made from a report.
    init(_ model: ReportModel, _ layout: ReportLayout, title: String) {
        let issuer = layout.issuer.isEmpty ? model.words.sets.ownInFull : layout.issuer
        self.init(
            title: ReportTexts.documentTitle(title, model.period, issuer: issuer),
            subject: ReportTexts.documentSubject(model.period),
            author: issuer, day: layout.date ?? model.period.lastDay)
    }
}
