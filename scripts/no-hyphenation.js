// Stands in for Univer's 75 hyphenation dictionaries (4 MB): a spreadsheet never hyphenates, and Univer goes on without one.
module.exports = null;
