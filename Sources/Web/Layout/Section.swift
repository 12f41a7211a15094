import Hypertext
import Messages
import ReportingKit

/// A part of the site that the way about names. Its address is that of a route: who may not ask for it does not see it.
enum Section: String, CaseIterable {
    case duties = "/"
    case dropZone = "/nop"
    case forms = "/bieu-mau"
    case files = "/tep"
    case periods = "/ky"
    case administration = "/quan-tri"
    // Of one period.
    case board = "/ky/{period}"
    case report = "/ky/{period}/bao-cao"
    case matters = "/ky/{period}/mau-thuan"
    case charts = "/ky/{period}/bieu-do"
    case versions = "/ky/{period}/phien-ban"
    case issue = "/ky/{period}/phat-hanh"
    case downloads = "/ky/{period}/tai"

    static let general: [Section] = [.duties, .dropZone, .forms, .files, .periods, .administration]
    static let ofPeriod: [Section] = [.board, .report, .matters, .charts, .versions, .issue, .downloads]

    /// The general page under which a page of a period stands.
    var parent: Section { Self.ofPeriod.contains(self) ? .periods : self }

    func name(_ texts: LayoutTexts) -> String {
        switch self {
        case .duties: texts.duties
        case .dropZone: texts.dropZone
        case .forms: texts.forms
        case .files: texts.files
        case .periods: texts.periods
        case .administration: texts.administration
        case .board: texts.board
        case .report: texts.report
        case .matters: texts.matters
        case .charts: texts.charts
        case .versions: texts.versions
        case .issue: texts.issue
        case .downloads: texts.downloads
        }
    }

    /// Its address; of a section of a period, that of `period`.
    func path(_ period: Period? = nil) -> WebPath {
        WebPath(
            parts: rawValue.split(separator: "/").map { $0 == "{period}" ? period?.id ?? "" : String($0) })
    }

    func isOpen(to person: Person?) -> Bool {
        Routes.all.contains { $0.method == .get && $0.path == rawValue && $0.access.admits(person) }
    }
}

extension Visit {
    /// The way to the drop zone, for who may send.
    func sending(_ text: String) -> (path: WebPath, text: String)? {
        Section.dropZone.isOpen(to: visitor) ? (Section.dropZone.path(), text) : nil
    }
}
