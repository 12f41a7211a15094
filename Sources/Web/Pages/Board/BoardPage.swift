import Hypertext
import Messages
import ReportingKit
import Serving
import Viewing

/// `/ky/{period}`: who has sent what, those who lack most first; the same as a workbook and as text.
enum BoardPage {
    static let routes = [
        Route(.get, "/ky/{period}", for: .signedIn, isKept: true, respond: respond),
        Route(.get, "/ky/{period}/tinh-hinh.xlsx", for: .signedIn) { try download($0, isWorkbook: true) },
        Route(.get, "/ky/{period}/tinh-hinh.csv", for: .signedIn) { try download($0, isWorkbook: false) },
    ]

    static let standingItem = "loc"
    static let kindItem = "loai"
    static let nameItem = "ten"
    static let pageItem = "trang"
    private static let pageSize = 100

    static func respond(_ visit: Visit) throws -> WebResponse {
        let period = try visit.period()
        return try visit.keptPage {
            let board = try visit.board(of: period)
            let title = BoardTexts(visit.language).boardTitle(period.vietnamese)
            let body = visit.site.fragments.fragment(try key(visit, period)) { html in
                write(visit, board, title: title, &html)
            }
            return try Page(title, visit, in: .board, of: period, isWide: board.columns.count > 5) { $0.html(body) }
                .response()
        }
    }

    /// All that the content depends on; who looks counts by what he or she sees.
    private static func key(_ visit: Visit, _ period: Period) throws -> String {
        let mark = try visit.site.boards.mark(visit.site.store, period: period)
        let query = [standingItem, kindItem, nameItem, pageItem].map { visit.request.query[$0] ?? "" }
        let units = visit.ownUnits.map { $0.map(\.rawValue).sorted().joined(separator: ",") } ?? "*"
        return ([period.id, mark, visit.today.iso, visit.language.rawValue, units] + query).joined(separator: "\u{0}")
    }

    private static func write(_ visit: Visit, _ board: Board, title: String, _ html: inout HTMLWriter) {
        let texts = BoardTexts(visit.language)
        let period = board.period
        guard !board.isEmpty else {
            return html.empty(texts.noData, link: visit.sending(texts.sendFile))
        }
        let rows = choice(visit, board).rows(of: board)
        let page = PageOfList(asked: visit.request.query[pageItem], size: pageSize, all: rows.count)
        if board.rows.count > 1 { filter(visit, board, period, &html) }
        guard !rows.isEmpty else {
            return html.empty(texts.nothingFound, link: (Section.board.path(period), texts.removeFilter))
        }
        BoardDrawing(visit: visit, board: board, rows: Array(rows[page.offset..<page.last]))
            .write(&html, caption: title)
        html.pager(page, LayoutTexts(visit.language)) {
            address(visit, Section.board.path(period)).query(pageItem, "\($0)")
        }
        html.tag("p", .class("actions")) { html in
            html.link(texts.asWorkbook, address(visit, WebPath("ky", period.id, "tinh-hinh.xlsx")), .button)
            html.link(texts.asText, address(visit, WebPath("ky", period.id, "tinh-hinh.csv")), .button)
        }
    }

    private static func download(_ visit: Visit, isWorkbook: Bool) throws -> WebResponse {
        let period = try visit.period()
        let board = try visit.board(of: period)
        let texts = BoardTexts(visit.language)
        let table = board.table(
            choice(visit, board).rows(of: board), title: texts.boardTitle(period.vietnamese), texts: texts)
        let name = "tinh-hinh-gui-\(period.id)"
        return isWorkbook
            ? .download(
                Array(try table.workbook()), name: "\(name).xlsx",
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            : .download(Array(table.csv), name: "\(name).csv", type: "text/csv; charset=utf-8")
    }

    private static func choice(_ visit: Visit, _ board: Board) -> BoardChoice {
        let query = visit.request.query
        var choice = BoardChoice()
        choice.standing = query[standingItem].flatMap(BoardChoice.Standing.init)
        choice.kind = query[kindItem].flatMap { kind in board.rows.lazy.map(\.unit.kind).first { $0.rawValue == kind } }
        choice.name = query[nameItem]
        choice.units = visit.ownUnits
        return choice
    }

    /// An address with the filter that the page has.
    private static func address(_ visit: Visit, _ path: WebPath) -> WebPath {
        [standingItem, kindItem, nameItem].reduce(path) { path, item in
            guard let value = visit.request.query[item], !value.isEmpty else { return path }
            return path.query(item, value)
        }
    }

    private static func filter(_ visit: Visit, _ board: Board, _ period: Period, _ html: inout HTMLWriter) {
        let texts = BoardTexts(visit.language)
        let query = visit.request.query
        var kinds: [AdministrativeUnit.Kind] = []
        for row in board.rows where !kinds.contains(row.unit.kind) { kinds.append(row.unit.kind) }
        html.form(get: Section.board.path(period), label: texts.filter) { html in
            html.choice(
                FieldLabel(standingItem, texts.standing),
                [("", texts.all)]
                    + BoardChoice.Standing.allCases.map { ($0.rawValue, words($0, texts)) }, chosen: query[standingItem]
            )
            if kinds.count > 1 {
                html.choice(
                    FieldLabel(kindItem, texts.kindOfUnit),
                    [("", texts.all)] + kinds.map { ($0.rawValue, visit.name(of: $0)) }, chosen: query[kindItem])
            }
            html.input(FieldLabel(nameItem, texts.nameOfUnit), value: query[nameItem] ?? "", type: "search")
            html.submit(texts.show)
        }
    }

    private static func words(_ standing: BoardChoice.Standing, _ texts: BoardTexts) -> String {
        switch standing {
        case .open: texts.open
        case .overdue: texts.overdueOnly
        case .late: texts.lateOnly
        case .complete: texts.complete
        }
    }
}

extension WebResponse {
    /// A file to be kept, never shown in the page's place. `name` is made of letters without tones.
    static func download(_ bytes: [UInt8], name: String, type: String) -> WebResponse {
        WebResponse(
            200, headers: [("content-type", type), ("content-disposition", "attachment; filename=\"\(name)\"")],
            body: .bytes(bytes))
    }
}
