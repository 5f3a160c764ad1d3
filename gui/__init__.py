"""The window: it shows briefs, and passes on wishes, in one direction.

dialogs     what is asked in a box of its own, and the only place where one opens
widgets     parts that know no tab
charts      the charts; pyqtgraph is nowhere else
tabs        one for each subject, showing one brief
panels      what opens beside the tabs or in their place
preview     the page on which a workbook is looked through
menus       what can be wished for, when, and what becomes of it
attending   who attends to which panel or page
importing   how workbooks come in
refreshing  what becomes of workbooks that change
cases       what is done with case files: open, save, hold, back up, recover

The modules beside them start the program and hold it together: `app` and `program`
make everything, `session` is the only state, `jobs` the only threads, `wiring` says
which wish goes where.
"""
