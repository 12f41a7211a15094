import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Store
import Viewing

/// What editors, leaders and administrators have to do, each with the page where it is done.
struct OfficeWork {
    private struct Item {
        let tone: Notice.Kind
        let text: String
        let link: (path: WebPath, text: String)?
    }

    private var items: [Item] = []

    init(_ visit: Visit, periods: [Period], troubles: [String]) throws {
        let person = try visit.person
        let (texts, names) = (BoardTexts(visit.language), LayoutTexts(visit.language))
        for trouble in troubles {
            items.append(Item(tone: .fault, text: trouble, link: (Section.administration.path(), names.administration)))
        }
        guard person.has(.editor) || person.has(.leader) else { return }
        let store = visit.site.store
        for period in periods where try !store.datasets(of: period).isEmpty {
            let report = ReportPeriod(visit.office(of: period).kind.id, period)
            let waiting = Set(try store.openQuestions(period: period).map(\.unit.id)).count
            if waiting > 0 {
                let files = Section.files.path().query(FilesPage.verdictItem, FileFilter.Verdict.question.rawValue)
                items.append(Item(tone: .warning, text: texts.waitingFiles(waiting), link: (files, names.files)))
            }
            if try store.finalizedThrough(report) != nil {
                items.append(Item(tone: .done, text: texts.issued(period.vietnamese), link: nil))
                continue
            }
            guard let open = try store.openMatters(report) else {
                items.append(Item(tone: .warning, text: texts.noReport(period.vietnamese), link: nil))
                continue
            }
            if open.count > 0 {
                let link = Section.matters.isOpen(to: person) ? (Section.matters.path(period), names.matters) : nil
                items.append(
                    Item(
                        tone: .warning, text: "\(visit.name(of: period)): \(texts.openMatters(open.count))", link: link)
                )
            } else if person.has(.leader) {
                let link = Section.issue.isOpen(to: person) ? (Section.issue.path(period), names.issue) : nil
                items.append(Item(tone: .done, text: texts.readyToIssue(period.vietnamese), link: link))
            }
        }
    }

    func write(_ html: inout HTMLWriter) {
        for item in items { html.notice(Notice(item.tone, item.text, link: item.link)) }
    }
}
