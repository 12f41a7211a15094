import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Viewing

/// `/ky/{period}/phat-hanh`: what is open, the report to look at, and issuing it; an issued one is opened again here.
enum IssuePage {
    static let routes = [
        Route(.get, "/ky/{period}/phat-hanh", for: .role(.editor, .leader, .administrator)) { visit in
            // What was written is there some time after the data that it is made of.
            let written = try DownloadList(
                try visit.reportView(try visit.period()), output: visit.site.output
            ).current.map(\.name)
            return try visit.ifChanged(
                "\(visit.today.iso) \(visit.site.decisions.isPossible) \(written.joined(separator: "/"))"
            ) { try respond(visit) }
        },
        Route(.post, "/ky/{period}/phat-hanh", for: .role(.leader)) { try await issue($0) },
        Route(.post, "/ky/{period}/mo-lai", for: .role(.leader)) { try await reopen($0) },
    ]

    private static let shown = 50
    private static let longest = 2_000

    /// What a form held that was not carried out.
    private struct Kept {
        var key: String?
        var number = ""
        var date = ""
        var signer = ""
        var reason = ""
    }

    private static func path(_ visit: Visit, _ view: ReportView) -> WebPath {
        visit.address("ky", view.period.id, "phat-hanh", of: view.office)
    }

    // MARK: The page

    private static func respond(
        _ visit: Visit, refusal: DecisionRefusal? = nil, kept: Kept = Kept()
    ) throws -> WebResponse {
        let texts = IssueTexts(visit.language)
        let period = try visit.period()
        let view = try visit.reportView(period)
        guard let list = try MatterList(view) else { throw PageFault.notFound }
        let files = try DownloadList(view, output: visit.site.output)
        let standing = files.issues.map(\.issue).last { $0.reopening == nil }
        let mayDecide = try visit.person.has(.leader) && visit.site.decisions.isPossible
        let openMatters = list.matters.filter { $0.state != .closed }
        return try Page(texts.title(period), visit, status: refusal == nil ? 200 : 409, in: .issue, of: period) {
            html in
            notice(&html, visit, texts, refusal)
            ReportChoice.write(&html, visit, view.office) { visit.address("ky", period.id, "phat-hanh", of: $0) }
            if let standing {
                html.tag(
                    "p", .class("notice done"),
                    text: texts.stands(
                        standing.number, standing.date, signer: standing.signer,
                        at: VietnamTime.slashed(standing.issuedAt)))
                if mayDecide { reopenForm(&html, visit, view, texts, kept) }
            } else {
                checklist(&html, visit, view, openMatters, texts)
                preview(&html, visit, view, files, texts)
                if mayDecide { issueForm(&html, visit, view, texts, kept, isOpen: !openMatters.isEmpty) }
            }
            if try !visit.person.has(.leader) { html.tag("p", text: texts.isIssuing) }
            if !visit.site.decisions.isPossible {
                html.notice(Notice(.warning, DecisionPageTexts(visit.language).noService))
            }
            if !files.issues.isEmpty { DownloadRoutes.issues(files, &html, visit, view.office, period) }
            for issue in files.issues.map(\.issue) {
                guard let reopening = issue.reopening else { continue }
                html.tag(
                    "p",
                    text: "\(issue.number): "
                        + texts.reopenedBy(reopening.name, VietnamTime.slashed(reopening.at), reopening.reason))
            }
        }.response()
    }

    private static func notice(
        _ html: inout HTMLWriter, _ visit: Visit, _ texts: IssueTexts, _ refusal: DecisionRefusal?
    ) {
        if let refusal { return RefusalNotice.write(refusal, visit, &html) }
        let text: String? =
            switch visit.request.query[AddressItem.done] {
            case "ban-hanh": texts.doneIssue
            case "mo-lai": texts.doneReopen
            default: nil
            }
        if let text { html.notice(Notice(.done, text)) }
    }

    private static func checklist(
        _ html: inout HTMLWriter, _ visit: Visit, _ view: ReportView, _ open: [MatterView], _ texts: IssueTexts
    ) {
        html.tag("h2", text: texts.checklist)
        guard !open.isEmpty else { return html.tag("p", .class("xong"), text: texts.nothingOpen) }
        let catalogue = MessageCatalogue(language: visit.language)
        let matters = MattersPage.path(visit, view.office, view.period)
        html.tag("p", text: texts.open(open.count))
        html.tag("ul", .class("viec-con")) { html in
            for matter in open.prefix(shown) {
                html.tag("li") { html in
                    html.tag("a", .href(matters.fragment(matter.name)), text: matter.name)
                    html.text(" " + (matter.first.map(catalogue.sentence(for:)) ?? ""))
                    if matter.state == .asked { html.text(" (\(texts.isAsked))") }
                }
            }
            if open.count > shown { html.tag("li", text: texts.further(open.count - shown)) }
        }
        html.tag("p") { $0.tag("a", .href(matters), text: texts.toMatters) }
    }

    private static func preview(
        _ html: inout HTMLWriter, _ visit: Visit, _ view: ReportView, _ files: DownloadList, _ texts: IssueTexts
    ) {
        html.tag("h2", text: texts.preview)
        html.tag("p") { html in
            html.tag(
                "a", .href(visit.address("ky", view.period.id, "bao-cao", of: view.office)), text: texts.readReport)
        }
        let kinds: Set<DownloadList.Kind> = [.report, .appendices, .summary]
        DownloadRoutes.write(
            files.current.filter { kinds.contains($0.kind) }, &html, visit, view.office, view.period)
    }

    // MARK: Forms

    private static func issueForm(
        _ html: inout HTMLWriter, _ visit: Visit, _ view: ReportView, _ texts: IssueTexts, _ kept: Kept, isOpen: Bool
    ) {
        let report = view.office.settings.report
        html.tag("h2", text: texts.issue)
        html.tag("form", .class("bieu"), .named("method", "post"), .action(path(visit, view))) { html in
            FormKey.write(&html, key: kept.key)
            field(
                &html, "so", texts.number, kept.number, isRequired: true, hint: texts.numberHint(report.numberSymbol))
            field(
                &html, "ngay", texts.date, kept.date.isEmpty ? CalendarDate.inVietnam(Date()).iso : kept.date,
                isRequired: true, type: "date")
            field(&html, "nguoi-ky", texts.signer, kept.signer.isEmpty ? report.signerName : kept.signer)
            if isOpen {
                area(&html, "ly-do", texts.withOpen, kept.reason, hint: texts.withOpenHint)
            }
            html.tag("p", text: texts.consequence)
            html.tag("button", .named("type", "submit"), .class("button primary"), text: texts.issue)
        }
    }

    private static func reopenForm(
        _ html: inout HTMLWriter, _ visit: Visit, _ view: ReportView, _ texts: IssueTexts, _ kept: Kept
    ) {
        html.tag("h2", text: texts.reopen)
        html.tag(
            "form", .class("bieu"), .named("method", "post"),
            .action(visit.address("ky", view.period.id, "mo-lai", of: view.office))
        ) { html in
            FormKey.write(&html, key: kept.key)
            area(&html, "ly-do", texts.reopenReason, kept.reason, hint: texts.reopenHint)
            html.submit(texts.reopen, .danger)
        }
    }

    private static func field(
        _ html: inout HTMLWriter, _ name: String, _ label: String, _ value: String, isRequired: Bool = false,
        type: String = "text", hint: String? = nil
    ) {
        html.tag("p") { html in
            html.tag("label", .named("for", name), text: label)
            html.void(
                "input",
                attributes: [
                    .id(name), .named("name", name), .named("type", type), .named("value", value),
                    .flag("required", isRequired),
                ] + (type == "text" ? [.named("maxlength", "200")] : [])
                    + (hint == nil ? [] : [.named("aria-describedby", "\(name)-goi-y")]))
            if let hint { html.tag("span", .class("hint"), .id("\(name)-goi-y"), text: hint) }
        }
    }

    private static func area(
        _ html: inout HTMLWriter, _ name: String, _ label: String, _ value: String, hint: String
    ) {
        html.tag("p") { html in
            html.tag("label", .named("for", name), text: label)
            html.tag(
                "textarea", .id(name), .named("name", name), .named("rows", "3"), .named("maxlength", "\(longest)"),
                .flag("required"), .named("aria-describedby", "\(name)-goi-y")
            ) { $0.text(value) }
            html.tag("span", .class("hint"), .id("\(name)-goi-y"), text: hint)
        }
    }

    // MARK: Answers

    private static func issue(_ visit: Visit) async throws -> WebResponse {
        let sent = try await visit.sent()
        let key = try FormKey.of(sent)
        let view = try visit.reportView(try visit.period())
        let kept = Kept(
            key: key, number: sent["so"] ?? "", date: sent["ngay"] ?? "", signer: sent["nguoi-ky"] ?? "",
            reason: sent["ly-do"] ?? "")
        guard [kept.number, kept.date, kept.signer].allSatisfy({ $0.count <= 200 }), kept.reason.count <= longest else {
            throw PageFault.tooLarge
        }
        func refuse(_ text: KeyPath<IssueTexts, String>) throws -> WebResponse {
            try respond(
                visit,
                refusal: DecisionRefusal(
                    vietnamese: IssueTexts(.vi)[keyPath: text], english: IssueTexts(.en)[keyPath: text]), kept: kept)
        }
        let number = kept.number.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !number.isEmpty else { return try refuse(\.numberNeeded) }
        guard let date = CalendarDate(iso: kept.date) else { return try refuse(\.dateNeeded) }
        let reason = kept.reason.allSatisfy(\.isWhitespace) ? nil : kept.reason
        do {
            try await visit.site.decisions.finalize(
                view.key, Issue(number: number, date: date, signer: kept.signer), withOpen: reason,
                by: try visit.person, key: key)
        } catch let refusal as DecisionRefusal {
            return try respond(visit, refusal: refusal, kept: kept)
        }
        return visit.seeOther(path(visit, view).query(AddressItem.done, "ban-hanh"))
    }

    private static func reopen(_ visit: Visit) async throws -> WebResponse {
        let sent = try await visit.sent()
        let key = try FormKey.of(sent)
        let view = try visit.reportView(try visit.period())
        let kept = Kept(key: key, reason: sent["ly-do"] ?? "")
        guard kept.reason.count <= longest else { throw PageFault.tooLarge }
        guard !kept.reason.allSatisfy(\.isWhitespace) else {
            return try respond(
                visit,
                refusal: DecisionRefusal(
                    vietnamese: IssueTexts(.vi).reasonNeeded, english: IssueTexts(.en).reasonNeeded), kept: kept)
        }
        do {
            try await visit.site.decisions.reopen(view.key, reason: kept.reason, by: try visit.person, key: key)
        } catch let refusal as DecisionRefusal {
            return try respond(visit, refusal: refusal, kept: kept)
        }
        return visit.seeOther(path(visit, view).query(AddressItem.done, "mo-lai"))
    }
}

/// Why a decision was not carried out, above the page on which it was made.
enum RefusalNotice {
    static func write(_ refusal: DecisionRefusal, _ visit: Visit, _ html: inout HTMLWriter) {
        let texts = DecisionPageTexts(visit.language)
        html.tag("div", .class("notice fault"), .named("role", "alert")) { html in
            html.tag("p") { html in
                html.tag("strong", text: texts.notDone + ". ")
                html.text(refusal.text(visit.language))
            }
            if refusal.mayBeRepeated { html.tag("p", text: texts.tryAgain) }
        }
    }
}
