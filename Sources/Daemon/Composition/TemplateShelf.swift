import Claims
import Foundation
import Intake
import Publishing
import ReportingKit
import Settings
import Synchronization
import Tabular

/// The report's template, read and compiled once as long as its file stays what it is.
///
/// A class, because it remembers; an administrator's edit is seen at the next report, without a reload.
public final class TemplateShelf: Sendable {
    private struct Kept: Sendable {
        let identity: FileIdentity
        let bytes: Data
        var template: ReportTemplate?
        var patterns: [SentencePattern]?
    }

    private let file: URL
    private let registry: ModuleRegistry
    private let limits: ReadingLimits
    private let kept = Mutex<Kept?>(nil)

    /// `modules` are those of the build.
    public init(settings: Settings, modules: [any ProcessorModule]) {
        file = settings.templates.appending(path: "bao-cao.docx")
        registry = ModuleRegistry(modules, of: settings)
        limits = ReadingLimits(settings.limits)
    }

    var bytes: Data {
        get throws { try kept.withLock { try current(&$0).bytes } }
    }

    /// Throws ``TemplateFaults`` with everything that is wrong.
    var template: ReportTemplate {
        get throws {
            try kept.withLock { kept in
                let current = try current(&kept)
                if let template = current.template { return template }
                let template = try ReportTemplate(current.bytes, registry: registry)
                kept?.template = template
                return template
            }
        }
    }

    /// Reads and compiles in the background what a report will ask for, while others read its data.
    public func prepare() {
        DispatchQueue.global(qos: .userInitiated).async { [self] in
            _ = patterns
            // A template with faults is told by whoever fills it.
            _ = Result { try template }
        }
    }

    /// The sentences of the template. Whoever makes a report or checks the configuration is told that a template cannot be read; without it
    /// figures in free text are known by their titles alone.
    var patterns: [SentencePattern] {
        kept.withLock { kept in
            let read = Result {
                let current = try current(&kept)
                if let patterns = current.patterns { return patterns }
                let text = try FileReader(limits: limits).read(current.bytes, name: file.lastPathComponent).text
                return text.map(SentencePattern.all(in:)) ?? []
            }
            guard case .success(let patterns) = read else { return [] }
            kept?.patterns = patterns
            return patterns
        }
    }

    private func current(_ kept: inout Kept?) throws -> Kept {
        let identity = try FileIdentity(ofFileAt: file.path(percentEncoded: false))
        if let known = kept, known.identity == identity { return known }
        let fresh = Kept(identity: identity, bytes: try Data(contentsOf: file))
        kept = fresh
        return fresh
    }
}
