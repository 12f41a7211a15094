import Assembly
import ReportingKit

extension DocumentProperties {
    /// Those of a document made from a report.
    init(_ model: ReportModel, _ layout: ReportLayout, title: String) {
        let issuer = layout.issuer.isEmpty ? model.words.sets.ownInFull : layout.issuer
        self.init(
            title: "\(title) \(model.period.vietnamese) của \(issuer)",
            subject:
                "Kỳ báo cáo: \(model.period.vietnamese), từ ngày \(model.period.firstDay.slashed) đến ngày \(model.period.lastDay.slashed)",
            author: issuer, day: layout.date ?? model.period.lastDay)
    }
}
