import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Serving

/// `POST /nop`: the same files from a browser without script, as a form with files. What became of them stands on the page that follows.
enum DropForm {
    static let routes = [Route(.post, "/nop", for: UploadRoutes.senders, respond: receive)]

    static let folderItem = "noi-gui"
    static let fileItem = "tep"

    private static let fieldLimit = 1 << 10
    /// Fields and files of one form: a browser sends no more than somebody can choose.
    private static let partLimit = 1_000
    private static let faultLimit = 100
    private static let known: Set<String> = [folderItem, DropPage.unitItem, DropPage.answersItem]

    static func receive(_ visit: Visit) async throws -> WebResponse {
        guard let type = visit.request.header("content-type"), var reader = MultipartReader(contentType: type) else {
            throw PageFault.badRequest
        }
        var form = Form(visit: visit)
        do {
            try await visit.request.body.read(upTo: .max) { piece in
                var events: [MultipartReader.Event] = []
                let fed = Result { try reader.feed(piece) { events.append($0) } }
                // What came before a fault counts, in whatever pieces it came.
                for event in events { try await form.take(event) }
                try fed.get()
            }
            try reader.finish()
        } catch {
            form.upload?.cancel()
            return try refused(visit, form, because: error)
        }
        // What was refused is said at once; all else is found again on the page.
        guard form.faults.isEmpty else { return try page(visit, 422, form.faults) }
        return WebResponse(303, headers: [("location", Section.dropZone.path().text)])
    }

    /// The files that came whole before are on the page that says so.
    private static func refused(_ visit: Visit, _ form: Form, because error: any Error) throws -> WebResponse {
        let texts = PageTexts(visit.language)
        switch error {
        case is MultipartReader.Malformed: return try page(visit, 400, form.faults + [texts.badRequest.advice])
        case PageFault.tooLarge: return try page(visit, 413, form.faults + [texts.tooLarge.advice])
        default: throw error
        }
    }

    private static func page(_ visit: Visit, _ status: Int, _ faults: [String]) throws -> WebResponse {
        try DropPage.page(visit, status: status, notices: faults.map { Notice(.fault, $0) })
    }

    /// What was read of the form so far. Fields stand before the files that they are about.
    private struct Form {
        let visit: Visit
        var fields: [String: String] = [:]
        var upload: ReceiveUpload.Upload?
        private(set) var faults: [String] = []
        private var parts = 0
        /// Bytes of the file in hand, and of all that were refused.
        private var count = 0
        private var refused = 0
        private var name = ""
        private var fileName: String?
        private var value: [UInt8] = []
        private var isFile: Bool { fileName != nil }

        init(visit: Visit) { self.visit = visit }

        mutating func take(_ event: MultipartReader.Event) async throws {
            switch event {
            case .part(let name, let fileName): try begin(name, fileName)
            case .bytes(let bytes): try add(bytes)
            case .end: try await end()
            }
        }

        private mutating func begin(_ name: String, _ fileName: String?) throws {
            parts += 1
            guard parts <= DropForm.partLimit else { throw MultipartReader.Malformed() }
            (self.name, self.fileName, value, count) = (name, fileName, [], 0)
            // A browser sends a nameless file where none was chosen.
            guard let fileName, !fileName.isEmpty else { return }
            do {
                upload = try visit.changes.uploads.begin(
                    fileName, in: try UploadRoutes.folder(visit, named: fields[DropForm.folderItem] ?? "inbox"),
                    unit: try UploadRoutes.unit(visit, named: item(DropPage.unitItem))?.name,
                    account: try visit.person.account, byteCount: nil,
                    answers: try UploadRoutes.answered(visit, number: item(DropPage.answersItem)))
            } catch let fault as UploadFault {
                note(fault)
            }
        }

        private func item(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

        private mutating func add(_ bytes: ArraySlice<UInt8>) throws {
            guard isFile else {
                guard value.count + bytes.count <= DropForm.fieldLimit else { throw MultipartReader.Malformed() }
                value += bytes
                return
            }
            count += bytes.count
            guard let upload else { return try refuse(bytes.count) }
            do {
                try bytes.withUnsafeBytes { try upload.write($0) }
            } catch let fault as UploadFault {
                upload.cancel()
                self.upload = nil
                note(fault)
                try refuse(count)
            }
        }

        /// What is refused is read to come to the next file: as much as two whole ones.
        private mutating func refuse(_ count: Int) throws {
            refused += count
            let most = 2 * visit.site.composition.settings.limits.fileBytes
            guard refused <= most else { throw PageFault.tooLarge }
        }

        private mutating func end() async throws {
            guard isFile else {
                if DropForm.known.contains(name) { fields[name] = String(decoding: value, as: UTF8.self) }
                return
            }
            guard let upload else { return }
            self.upload = nil
            do { _ = try await upload.finished(now: Date()) } catch let fault as UploadFault { note(fault) }
        }

        private mutating func note(_ fault: UploadFault) {
            guard faults.count < DropForm.faultLimit else { return }
            let words = visit.language == .vi ? fault.vietnamese : fault.description
            faults.append(fileName.map { "\($0): \(words)" } ?? words)
        }
    }
}
