import DigitizationModule
import DocumentsModule
import Foundation
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import Processing
import Recognition
import ReportingKit
import Tabular
import Testing

/// Every file of the corpus is read as a careful person would read it, or returned for the reason such a person would
/// give.
struct CorpusTests {
    static let entries = Result { try ConformanceCorpus.entries() }
    /// One for each reporting unit that the manifest names.
    static let processors = Result {
        let territories = Set(try entries.get().map(\.territory))
        return try Dictionary(
            uniqueKeysWithValues: territories.map { territory in
                let register = try ConformanceCorpus.register(of: territory)
                let modules = ModuleRegistry([
                    DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(),
                    NarrativeModule(),
                ])
                return (
                    territory,
                    FileProcessor(
                        registry: modules.ofToday(territory, register), register: register,
                        limits: ReadingLimits())
                )
            })
    }

    @Test func corpusIsManifoldAndMadeByManyPrograms() throws {
        let entries = try Self.entries.get()
        #expect(entries.count >= 150)
        #expect(Set(entries.map(\.madeBy)).count >= 5)
        #expect(Set(entries.map(\.file)).count == entries.count)
    }

    /// `CORPUS=hostile/bomb swift test …` runs the files whose names hold that text.
    private static var chosen: [CorpusEntry] {
        let entries = (try? entries.get()) ?? []
        guard let pattern = ProcessInfo.processInfo.environment["CORPUS"] else { return entries }
        return entries.filter { $0.file.contains(pattern) }
    }

    @Test(arguments: chosen)
    func fileIsReadOrReturnedAsACarefulPersonWould(_ entry: CorpusEntry) throws {
        let context = RecognitionContext(
            fileName: entry.context?.name ?? URL(filePath: entry.file).lastPathComponent, folder: entry.context?.folder,
            period: entry.context?.period.flatMap(Period.init(id:)),
            territory: entry.territory,
            today: try #require(CalendarDate(iso: entry.context?.today ?? "2023-07-05")))
        let processor = try #require(try Self.processors.get()[entry.territory])
        let outcome = processor.process(try ConformanceCorpus.bytes(of: entry), context: context)
        let differences = CorpusComparison(outcome: outcome).differences(from: entry.expectation)
        #expect(differences == [], "\(entry.what) (\(entry.madeBy))")
    }
}
