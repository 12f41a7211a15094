import Foundation
import Hypertext
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
                try reader.feed(piece) { events.append($0) }
                for event in events { try await form.take(event) }
            }
            try reader.finish()
        } catch {
            form.upload?.cancel()
            guard error is MultipartReader.Malformed else { throw error }
            throw PageFault.badRequest
        }
        // What was refused is said at once; all else is found again on the page.
        guard form.faults.isEmpty else {
            return try DropPage.page(visit, status: 422, notices: form.faults.map { Notice(.fault, $0) })
        }
        return WebResponse(303, headers: [("location", Section.dropZone.path().text)])
    }

    /// What was read of the form so far. Fields stand before the files that they are about.
    private struct Form {
        let visit: Visit
        var fields: [String: String] = [:]
        var upload: ReceiveUpload.Upload?
        private(set) var faults: [String] = []
        private var parts = 0
        private var name = ""
        private var value: [UInt8] = []
        private var isFile = false

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
            (self.name, value, isFile) = (name, [], fileName != nil)
            // A browser sends a nameless file where none was chosen.
            guard let fileName, !fileName.isEmpty else { return }
            do {
                upload = try visit.changes.uploads.begin(
                    fileName, in: try UploadRoutes.folder(visit, named: fields[DropForm.folderItem] ?? "inbox"),
                    unit: try UploadRoutes.unit(visit, named: item(DropPage.unitItem))?.name,
                    account: try visit.person.account, byteCount: nil,
                    answers: try UploadRoutes.answered(visit, number: item(DropPage.answersItem)))
            } catch let fault as UploadFault {
                note(fault, fileName)
            }
        }

        private func item(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

        private mutating func add(_ bytes: ArraySlice<UInt8>) throws {
            guard isFile else {
                guard value.count + bytes.count <= DropForm.fieldLimit else { throw MultipartReader.Malformed() }
                value += bytes
                return
            }
            guard let upload else { return }
            do {
                try bytes.withUnsafeBytes { try upload.write($0) }
            } catch let fault as UploadFault {
                upload.cancel()
                self.upload = nil
                note(fault, nil)
            }
        }

        private mutating func end() async throws {
            guard isFile else {
                if DropForm.known.contains(name) { fields[name] = String(decoding: value, as: UTF8.self) }
                return
            }
            guard let upload else { return }
            self.upload = nil
            do { _ = try await upload.finished(now: Date()) } catch let fault as UploadFault { note(fault, nil) }
        }

        private mutating func note(_ fault: UploadFault, _ file: String?) {
            guard faults.count < DropForm.faultLimit else { return }
            let words = visit.language == .vi ? fault.vietnamese : fault.description
            faults.append(file.map { "\($0): \(words)" } ?? words)
        }
    }
}
