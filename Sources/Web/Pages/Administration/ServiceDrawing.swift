import Hypertext
import Messages
import ReportingKit
import Service
import Serving

/// The service as it says itself how it stands.
struct ServiceDrawing {
    let visit: Visit
    let answer: DaemonAnswer
    let status: StatusReport

    private var texts: AdministrationTexts { AdministrationTexts(visit.language) }
    private var isVietnamese: Bool { visit.language == .vi }

    func write(_ html: inout HTMLWriter) {
        html.tag("h2", text: texts.service)
        if let said = answer.said {
            html.notice(Notice(.fault, isVietnamese ? said.vietnamese : said.english))
        } else if let service = answer.status {
            html.tag("p", text: (isVietnamese ? service.vietnameseLine : nil) ?? service.line)
        }
        obstacles(&html)
        counts(&html)
        folders(&html)
        parked(&html)
        declarations(&html)
    }

    private func obstacles(_ html: inout HTMLWriter) {
        let troubles = (answer.status?.troubles ?? []) + [status.storeFault].compactMap(\.self)
        guard !troubles.isEmpty else {
            if answer.status != nil { html.notice(Notice(.done, texts.allWell)) }
            return
        }
        html.tag("h3", text: texts.obstacles)
        for trouble in troubles { html.notice(Notice(.fault, trouble)) }
    }

    private func counts(_ html: inout HTMLWriter) {
        html.tag("h3", text: texts.filesByState)
        html.facts(
            FileState.allCases.map { (texts.state($0), visit.count(status.files[$0.rawValue] ?? 0)) })
    }

    private func folders(_ html: inout HTMLWriter) {
        html.tag("h2", text: texts.folders)
        guard let folders = answer.status?.folders, !folders.isEmpty else { return html.empty(texts.noFolders) }
        html.table(
            texts.folders, id: "bang-thu-muc",
            columns: [
                .words(texts.folder), .words(texts.path), .words(texts.watched), .figures(texts.waiting),
                .figures(texts.refused), .words(texts.lastScan),
            ], isCaptionSeen: false
        ) { html in
            for folder in folders { row(folder, &html) }
        }
        let entries = folders.flatMap { $0.waiting + $0.refused }
        guard !entries.isEmpty else { return }
        html.table(
            texts.entries, id: "bang-cho-lay", columns: [.words(texts.path), .words(texts.reason)]
        ) { html in
            for entry in entries.prefix(200) {
                html.row { html in
                    html.rowHead(entry.path)
                    html.cell((isVietnamese ? entry.vietnameseReason : nil) ?? entry.reason)
                }
            }
        }
    }

    private func row(_ folder: ServiceStatus.Folder, _ html: inout HTMLWriter) {
        html.row { html in
            html.rowHead(folder.id)
            html.cell(folder.path)
            html.cell { $0.badge(folder.isWatched ? Badge(.good, texts.yes) : Badge(.bad, texts.no)) }
            html.figure(visit.count(folder.waiting.count))
            html.figure(visit.count(folder.refused.count))
            html.cell { html in
                if let scan = folder.lastScan { html.time(scan) } else { html.text("–") }
            }
        }
    }

    private func parked(_ html: inout HTMLWriter) {
        guard let parked = answer.status?.parkedReports, !parked.isEmpty else { return }
        html.tag("h2", text: texts.parkedReports)
        html.tag("ul") { html in
            for report in parked {
                html.tag("li") { html in
                    html.text("\(report.period): \((isVietnamese ? report.vietnameseReason : nil) ?? report.reason) (")
                    html.time(report.since)
                    html.text(")")
                }
            }
        }
    }

    private func declarations(_ html: inout HTMLWriter) {
        if !status.faultyDeclarations.isEmpty {
            html.tag("h2", text: texts.faulty)
            html.tag("pre", text: status.faultyDeclarations.joined(separator: "\n"))
        }
        guard !status.unknownTables.isEmpty else { return }
        html.tag("h2", text: texts.unknownTables)
        html.tag("p", text: texts.unknownHint)
        html.tag("ul") { html in
            for table in status.unknownTables { html.tag("li", text: "\(table.title) (\(table.draft))") }
        }
    }
}
