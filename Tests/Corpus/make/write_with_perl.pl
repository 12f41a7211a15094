#!/usr/bin/perl
# Writes the cells listed on standard input: write_with_perl.pl xls|xlsx FILE.
use strict;
use warnings;
use Encode qw(decode);
use MIME::Base64 qw(decode_base64);
use Spreadsheet::WriteExcel;
use Excel::Writer::XLSX;

my ($kind, $file) = @ARGV;
my $book = $kind eq 'xls' ? Spreadsheet::WriteExcel->new($file) : Excel::Writer::XLSX->new($file);
my $percent = $book->add_format(num_format => '0.00%');
my $day = $book->add_format(num_format => 'dd/mm/yyyy');
my $centred = $book->add_format(align => 'center', bold => 1);
my (@sheets, $sheet, @merges, %texts);

sub text { return decode('UTF-8', decode_base64($_[0])) }

while (my $line = <STDIN>) {
    chomp $line;
    my @part = split /\t/, $line, -1;
    if ($part[0] eq 'sheet') {
        $sheet = $book->add_worksheet(text($part[1]));
        $sheet->hide() if $part[2];
    } elsif ($part[0] eq 'merge') {
        my $text = $texts{"$sheet $part[1] $part[2]"};
        $sheet->merge_range(@part[1, 2, 3, 4], defined $text ? $text : '', $centred);
    } elsif ($part[3] eq 's') {
        $texts{"$sheet $part[1] $part[2]"} = text($part[4]);
        $sheet->write_string(@part[1, 2], text($part[4]));
    } elsif ($part[3] eq 'n') {
        $sheet->write_number(@part[1, 2, 4]);
    } elsif ($part[3] eq 'p') {
        $sheet->write_number(@part[1, 2, 4], $percent);
    } elsif ($part[3] eq 'd') {
        $sheet->write_number(@part[1, 2, 4], $day);
    } elsif ($part[3] eq 'f') {
        $sheet->write_formula(@part[1, 2], text($part[4]), undef, $part[5]);
    }
}
$book->close();
