import Foundation
import Messages
import Office
import ReportingKit
import Settings
import Store

/// What there is to be told at this moment, of what status knows.
struct NoticesDue {
    let status: StatusReport
    let issued: [Finalization]
    /// Questions about matters, with the units that they were put to.
    let asked: [(question: FindingQuestion, units: [UnitCode])]
    let trouble: String?
    let daysBeforeDue: Int
    let now: Date

    var all: [Notice] { returned + questions + deadlines + reports + troubles }

    private var returned: [Notice] {
        status.returnedFiles.map { file in
            let units = status.units.filter { $0.returned.contains(file.name) }.map(\.code)
            return Notice(
                kind: .returned,
                item: "\(file.folder ?? "")/\(file.name) \(Int(file.receivedAt.timeIntervalSince1970))",
                units: units,
                // Somebody has to know of a file whose sender is not.
                roles: units.isEmpty ? [OfficeRole.editor.rawValue] : [], period: nil, subject: file.name,
                detail: file.reason)
        }
    }

    private var questions: [Notice] {
        status.questions.map { question in
            Notice(
                kind: .question, item: "\(question.number) \(question.unit) \(question.period)", units: [question.unit],
                period: question.period, subject: question.file, detail: question.sentence)
        }
            + asked.filter { $0.question.answer == nil }.map { question, units in
                Notice(
                    kind: .question,
                    item: "M\(question.number) \(question.period.id) \(Int(question.at.timeIntervalSince1970))",
                    units: units.map(\.rawValue), period: question.period.id, subject: "M\(question.number)",
                    detail: question.text)
            }
    }

    /// One a unit and period: what it owes may be several tables.
    private var deadlines: [Notice] {
        guard let period = status.period else { return [] }
        let today = CalendarDate.inVietnam(now)
        var found: [Notice] = []
        for unit in status.units where !unit.missing.isEmpty {
            let owed = status.datasets.filter { unit.missing.contains($0.title) }
            let passed = owed.filter(\.isOverdue)
            let near = owed.filter { dataset in
                guard !dataset.isOverdue, let due = CalendarDate(iso: dataset.due) else { return false }
                return (0...daysBeforeDue).contains(due.daysSince1970 - today.daysSince1970)
            }
            for (kind, datasets) in [(Notice.Kind.deadlinePassed, passed), (.deadlineNear, near)]
            where !datasets.isEmpty {
                found.append(
                    Notice(
                        kind: kind, item: "\(period) \(unit.code)", units: [unit.code], period: period,
                        subject: datasets.map(\.title).joined(separator: "; "), detail: datasets[0].due))
            }
        }
        return found
    }

    private var reports: [Notice] {
        let leading = [OfficeRole.editor, .leader].map(\.rawValue)
        var found = issued.map { report in
            Notice(
                kind: .reportIssued,
                item: "\(report.report.rawValue) \(report.period.id) \(Int(report.finalizedAt.timeIntervalSince1970))",
                roles: leading, period: report.period.id, subject: report.number)
        }
        if let period = status.period, status.openMatters != nil {
            found.append(
                Notice(
                    kind: .reportMade, item: "\(status.report ?? "") \(period)", roles: leading, period: period,
                    subject: status.report ?? ""))
        }
        return found
    }

    /// Once a day, for as long as it lasts.
    private var troubles: [Notice] {
        guard let trouble else { return [] }
        return [
            Notice(
                kind: .trouble, item: CalendarDate.inVietnam(now).iso, roles: [OfficeRole.administrator.rawValue],
                detail: trouble)
        ]
    }
}
