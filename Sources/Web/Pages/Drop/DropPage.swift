import Hypertext
import Messages
import Office
import ReportingKit
import Serving
import Store
import Viewing

/// `/nop`: the drop zone. What is sent goes through the same routes as any program's uploads; what became of it is in
/// the ledger.
enum DropPage {
    static let routes = [Route(.get, "/nop", for: UploadRoutes.senders, respond: respond)]

    static let unitItem = "don-vi"
    static let answersItem = "tra-loi"

    static func respond(_ visit: Visit) throws -> WebResponse { try page(visit) }

    static func page(_ visit: Visit, status: Int = 200, notices: [Notice] = []) throws -> WebResponse {
        let texts = DropTexts(visit.language)
        let answered = try answered(visit)
        var notices = notices
        if let answered {
            notices.append(
                Notice(
                    .warning, texts.answers(answered.entry.file.name, answered.entry.id),
                    link: (FileRoutes.path(answered.entry.id), FilePageTexts(visit.language).see)))
        }
        let sent = try SentFilesDrawing(visit)
        return try Page(
            texts.title, visit, status: status, in: .dropZone, notices: notices, scripts: ["gui.js"]
        ) { html in
            html.form(post: Section.dropZone.path(), .named("enctype", "multipart/form-data"), .id("gui")) { html in
                choices(visit, &html)
                zone(visit, answered, &html)
                html.tag("p", .class("without-script")) { $0.submit(texts.send) }
            }
            sent.write(&html)
        }.response()
    }

    /// The returned file that the next one corrects.
    private static func answered(_ visit: Visit) throws -> ListedFile? {
        guard let number = visit.request.query[answersItem].flatMap({ Int64($0) }),
            let file = try visit.site.store.listedFile(number), file.entry.state == .returned, try visit.sees(file)
        else { return nil }
        return file
    }

    private static func zone(_ visit: Visit, _ answered: ListedFile?, _ html: inout HTMLWriter) {
        let texts = DropTexts(visit.language)
        html.tag(
            "div", .id("vung-tha"), .class("drop")
        ) { html in
            html.tag("p", text: texts.drop)
            html.void(
                "input", .named("type", "hidden"), .id(answersItem), .named("name", answersItem),
                .named("value", answered.map { "\($0.entry.id)" } ?? ""))
            html.tag("div", .class("actions")) { html in
                chooser("chon-tep", texts.chooseFiles, isPrimary: true, &html)
                // The script makes it one of folders: HTML knows no attribute for that.
                chooser("chon-thu-muc", texts.chooseFolder, isPrimary: false, &html)
            }
            html.tag("p", .class("quiet"), text: texts.kinds)
        }
        html.tag("ul", .id("loi-noi"), .flag("hidden")) { html in
            for word in texts.words { html.tag("li", .named("data-key", word.key), text: word.text) }
        }
    }

    private static func chooser(
        _ id: String, _ words: String, isPrimary: Bool, _ html: inout HTMLWriter
    ) {
        var attributes: [HTMLAttribute] = [.named("type", "file"), .id(id), .flag("multiple")]
        // What the form sends; a folder is sent by the script, file by file.
        if isPrimary { attributes.append(.named("name", DropForm.fileItem)) }
        html.tag("span", .class(isPrimary ? "chooser-of-files" : "chooser-of-files with-script")) { html in
            html.void("input", attributes: attributes)
            html.tag("label", .class(isPrimary ? "button primary" : "button"), .named("for", id), text: words)
        }
    }

    private static func choices(_ visit: Visit, _ html: inout HTMLWriter) {
        let texts = DropTexts(visit.language)
        html.tag("div", .class("filter")) { html in
            let units = units(visit)
            if units.count > 1 {
                html.choice(
                    FieldLabel(unitItem, texts.unit), units.map { ($0.code.rawValue, $0.name) },
                    chosen: visit.request.query[unitItem])
            }
            let folders = folders(visit)
            if folders.count > 1 {
                html.choice(
                    FieldLabel(DropForm.folderItem, texts.folder, hint: texts.folderHint), folders,
                    chosen: folders.first?.value)
            } else if let only = folders.first {
                html.void(
                    "input", .named("type", "hidden"), .id(DropForm.folderItem), .named("name", DropForm.folderItem),
                    .named("value", only.value))
            }
        }
        html.tag("div", .class("with-script")) {
            $0.checkbox(FieldLabel("thu", texts.trial, hint: texts.trialHint))
        }
    }

    /// Those that an officer sends for, by name.
    private static func units(_ visit: Visit) -> [AdministrativeUnit] {
        let register = visit.site.composition.register
        return (visit.visitor?.units ?? []).compactMap { code in
            register.unit(code, on: visit.today) ?? register.units.last { $0.code == code }
        }.sorted { $0.name < $1.name }
    }

    /// The drop folders that the person may use, the common one first.
    private static func folders(_ visit: Visit) -> [(value: String, text: String)] {
        let settings = visit.site.composition.settings
        let modules = visit.site.composition.registry.modules.filter { settings.folders.modules[$0.id] != nil }
        let all =
            [(value: "inbox", text: DropTexts(visit.language).inbox)]
            + modules.map { (value: $0.id.rawValue, text: $0.title) }
        guard let own = visit.visitor?.folders else { return all }
        return all.filter { own.contains($0.value) }
    }
}
