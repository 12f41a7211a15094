import Foundation

/// Gives the rows of a .xls in passing: its records are walked through twice and no cell is kept.
struct XLSPassingReader {
    let limits: ReadingLimits

    /// - Returns: false, and nothing given, for files that have to be read whole: cells out of order, texts to mend.
    func read<Receiver: SheetReceiver>(_ bytes: Data, into receiver: inout Receiver) throws(ReadingError) -> Bool {
        try XLSReader(limits: limits).workbookStream(bytes).withBytes { (stream) throws(ReadingError) in
            let globals = try WorkbookGlobals(stream, limits: limits)
            // Figures that are struck out or raised are told apart where cells are kept.
            guard !globals.hasMarks else { return false }
            guard let surveys = try survey(globals, in: stream) else { return false }
            for (bound, survey) in zip(globals.sheets, surveys) {
                let beginning = survey.sink.beginning(
                    name: bound.name, isHidden: bound.isHidden, merges: survey.merges,
                    hiddenColumns: survey.hiddenColumns)
                guard let counting = receiver.begin(beginning) else { continue }
                let cells = PassingCells(
                    texts: globals.texts, hiddenRows: survey.sink.hiddenRows, counting: counting, receiver: receiver)
                var reader = WorksheetReader(globals: globals, limits: limits, mergesUsed: 0, into: cells)
                try reader.read(bound, in: stream)
                receiver = reader.sink.finish()
            }
            return true
        }
    }

    /// Nil when the sheets cannot be given in passing.
    private func survey(
        _ globals: WorkbookGlobals, in stream: UnsafeRawBufferPointer
    ) throws(ReadingError) -> [WorksheetReader<SheetSurvey>]? {
        var surveys: [WorksheetReader<SheetSurvey>] = []
        var progress = WorksheetProgress(streamLength: stream.count)
        var sample = MisreadSample()
        var cellsUsed = 0
        for bound in globals.sheets {
            var reader = WorksheetReader(
                globals: globals, limits: limits, mergesUsed: progress.mergesUsed,
                into: SheetSurvey(texts: globals.texts, limits: limits, cellsUsed: cellsUsed, sample: sample))
            try reader.read(bound, in: stream)
            try progress.count(reader.end - bound.offset, merges: reader.merges.count)
            cellsUsed = reader.sink.cellsUsed
            sample = reader.sink.sample
            sample.endRow()
            guard reader.sink.isOrdered else { return nil }
            surveys.append(reader)
        }
        return sample.isMended ? nil : surveys
    }
}
